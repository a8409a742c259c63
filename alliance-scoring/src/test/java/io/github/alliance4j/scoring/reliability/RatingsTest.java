package io.github.alliance4j.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RatingsTest {

    private static final List<OptionalDouble> GAP = List.of(OptionalDouble.of(4), OptionalDouble.empty());

    private static Ratings ratings() {
        return Ratings.builder(2).subject(1, 2).subject(GAP).build();
    }

    @Test
    void givesEachRatingAndEachGap() {
        assertThat(ratings().subjects()).isEqualTo(2);
        assertThat(ratings().raters()).isEqualTo(2);
        assertThat(ratings().rating(0, 1)).hasValue(2);
        assertThat(ratings().rating(1, 0)).hasValue(4);
        assertThat(ratings().rating(1, 1)).isEmpty();
    }

    @Test
    void rowsWithAGapAreNotComplete() {
        assertThat(ratings().completeRows()).isDeepEqualTo(new double[][] {{1, 2}});
    }

    @Test
    void tablesWithEqualRatingsAreEqual() {
        assertThat(ratings()).isEqualTo(ratings()).hasSameHashCodeAs(ratings());
        assertThat(ratings()).isNotEqualTo(Ratings.of(new double[][] {{1, 2}, {4, 2}}));
        assertThat(ratings()).doesNotHaveSameHashCodeAs(Ratings.of(new double[][] {{1, 2}}));
        assertThat(Ratings.builder(2).build()).isNotEqualTo(Ratings.builder(3).build());
        assertThat(ratings()).isNotEqualTo("2 subjects, 2 raters");
    }

    @Test
    void showsItsSizeAndNoRating() {
        assertThat(ratings()).hasToString("2 subjects, 2 raters");
    }

    @Test
    void tableWithoutSubjectsHasOneRater() {
        assertThat(Ratings.of(new double[0][])).hasToString("0 subjects, 1 raters");
    }
}
