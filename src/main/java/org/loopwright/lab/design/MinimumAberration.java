package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Generators of fractions of least aberration (Fries and Hunter 1980): of all fractions of their size they have the
 * fewest words of length 3 in the defining relation, of these the fewest of length 4, and so on. As tabled by
 * Montgomery (Design and Analysis of Experiments, Table 8.14), except that of 11 factors in 128 combinations; each was
 * checked against an exhaustive search.
 */
final class MinimumAberration {

    static final int MOST_FACTORS = 11;

    private static final String[] TABLE = {
        "D=AB,E=AC",
        "D=AB,E=AC,F=BC",
        "E=ABC,F=BCD",
        "D=AB,E=AC,F=BC,G=ABC",
        "E=ABC,F=BCD,G=ACD",
        "F=ABCD,G=ABDE",
        "E=BCD,F=ACD,G=ABC,H=ABD",
        "F=ABC,G=ABD,H=BCDE",
        "G=ABCD,H=ABEF",
        "E=ABC,F=BCD,G=ACD,H=ABD,J=ABCD",
        "F=BCDE,G=ACDE,H=ABDE,J=ABCE",
        "G=ABCD,H=ACEF,J=CDEF",
        "H=ACDFG,J=BCEFG",
        "E=ABC,F=BCD,G=ACD,H=ABD,J=ABCD,K=AB",
        "F=ABCD,G=ABCE,H=ABDE,J=ACDE,K=BCDE",
        "G=BCDF,H=ACDF,J=ABDE,K=ABCE",
        "H=ABCG,J=BCDE,K=ACDF",
        "E=ABC,F=BCD,G=ACD,H=ABD,J=ABCD,K=AB,L=AC",
        "F=ABC,G=BCD,H=CDE,J=ACD,K=ADE,L=BDE",
        "G=CDE,H=ABCD,J=ABF,K=BDEF,L=ADEF",
        "H=ABCG,J=BCDE,K=ACDF,L=ABCDEFG"
    };

    private MinimumAberration() {}

    /** Generators of each fraction of k factors, the smallest fraction first; at last, half of all and all. */
    static List<List<String>> generators(int factors) {
        List<List<String>> found = new ArrayList<>();
        char last = FractionalFactorial.letter(factors - 1);
        for (String row : TABLE) {
            List<String> generators = Arrays.asList(row.split(","));
            if (generators.get(generators.size() - 1).charAt(0) == last) {
                found.add(generators);
            }
        }
        if (factors >= 3) {
            StringBuilder others = new StringBuilder();
            for (int j = 0; j < factors - 1; j++) {
                others.append(FractionalFactorial.letter(j));
            }
            found.add(List.of(last + "=" + others));
        }
        found.add(List.of());
        return found;
    }
}
