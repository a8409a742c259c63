package io.github.alliance4j.scoring.change;

/**
 * The score after that a formula expects of a person who did not change, as a line in the score before, and the standard
 * error around it. Every formula of change is {@code (post - expected(pre)) / standardError}.
 *
 * @param center the score before at which the line is given
 * @param height the expected score after at the center
 * @param slope what one point more before adds to the expected score after
 * @param standardError above 0
 */
record Expectation(double center, double height, double slope, double standardError) {

    double expected(double pre) {
        return height + slope * (pre - center);
    }

    double index(PrePost scores) {
        return (scores.post() - expected(scores.pre())) / standardError;
    }
}
