package org.loopwright.subject.model;

/**
 * What each firm of an economy sells, and at what price; the market sets it, firms read it. Confined to one run.
 */
final class Sales {

    private final double[] outputs;
    private final double[] prices;
    private final double[] cumulative;
    private double bookedTo;

    /**
     * Starts with the outputs of day 0.
     *
     * @param priorYears output before day 0, in years of that of day 0
     */
    Sales(double[] outputsAtDayZero, double priorYears) {
        outputs = outputsAtDayZero.clone();
        prices = new double[outputs.length];
        cumulative = new double[outputs.length];
        for (int f = 0; f < outputs.length; f++) {
            cumulative[f] = priorYears * outputs[f];
        }
    }

    /** Output of firm f [reference years of output per year]. */
    double output(int f) {
        return outputs[f];
    }

    /** Output of all firms [reference years of output per year]. */
    double totalOutput() {
        double sum = 0;
        for (double y : outputs) {
            sum += y;
        }
        return sum;
    }

    double price(int f) {
        return prices[f];
    }

    void setOutput(int f, double output) {
        outputs[f] = output;
    }

    void setPrice(int f, double price) {
        prices[f] = price;
    }

    /** Time since the last booking [years]. */
    double yearsSinceBooking(double day) {
        return (day - bookedTo) / Calendar.YEAR;
    }

    /** Books what has been made since the last booking, before outputs change. */
    void book(double day) {
        double years = yearsSinceBooking(day);
        for (int f = 0; f < outputs.length; f++) {
            cumulative[f] += outputs[f] * years;
        }
        bookedTo = day;
    }

    /** Output of firm f since the start of the technology, at a day [reference years of output]. */
    double cumulativeOutput(int f, double day) {
        // Not through yearsSinceBooking: the order of the operations is part of the number.
        return cumulative[f] + outputs[f] * (day - bookedTo) / Calendar.YEAR;
    }
}
