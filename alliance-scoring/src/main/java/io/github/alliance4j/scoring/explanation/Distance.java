package io.github.alliance4j.scoring.explanation;

/** How far below something, in points and in the unit of a rule. */
final class Distance {

    /** The standard deviation of the series itself. */
    static final String SD = "within-sd";

    private static final String ERROR_OF_DIFFERENCE = "s-diff";
    private static final double RELIABLE = 1.96;

    private final Told told;
    private final String unit;
    private final double scale;

    /** The unit of the engine of episodes: the evidence has {@code sd}, or {@code scale} and the word {@code unit}. */
    Distance(Told told) {
        this.told = told;
        this.unit = told.find("unit").orElse(SD);
        this.scale = told.number(unit.equals(SD) ? "sd" : "scale");
    }

    static boolean isKnown(Told told) {
        return told.evidence()
                .number(told.find("unit").isPresent() ? "scale" : "sd")
                .isPresent();
    }

    /** Whether a drop of this size is beyond what two measurements differ by: the rule asks for 1.96 or more. */
    boolean isReliable() {
        return unit.equals(ERROR_OF_DIFFERENCE)
                && told.evidence().number("threshold").orElse(0) >= RELIABLE;
    }

    /** With the size in the unit alone where the unit is the SD of the series itself. */
    String ofUnits(double units) {
        return unitName().equals(SD) ? of(units, SD) : of(Told.points(units * scale), units, unitName());
    }

    String ofPoints(double points) {
        return of(Told.points(points), points / scale, unitName());
    }

    private String unitName() {
        return unit.equals(SD) && told.isSetAboveZero("between-sd") ? "larger-sd" : unit;
    }

    static String of(String points, double units, String unit) {
        return unit.equals("points")
                ? points
                : Phrase.of("distance")
                        .with("points", points)
                        .with("units", of(units, unit))
                        .text();
    }

    private static String of(double units, String unit) {
        return Phrase.of("units")
                .with("number", Rounded.sd(units))
                .with("unit", Phrase.find("unit." + unit).orElseGet(() -> Phrase.text("unit.other")))
                .text();
    }
}
