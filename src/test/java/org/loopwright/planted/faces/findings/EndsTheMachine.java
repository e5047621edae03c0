package org.loopwright.planted.faces.findings;

/** Planted fault: an end, a terminal and a main outside the command line. */
final class EndsTheMachine {

    private EndsTheMachine() {}

    static void exit() {
        System.exit(1);
    }

    static void halt() {
        Runtime.getRuntime().halt(1);
    }

    static void print() {
        System.out.println("a line");
    }

    public static void main(String[] arguments) {
        print();
    }
}
