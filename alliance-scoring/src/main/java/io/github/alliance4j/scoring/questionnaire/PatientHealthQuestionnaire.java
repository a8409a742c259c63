package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.Rights;

/** The definitions of the depression and the anxiety screener of the Patient Health Questionnaire family. */
final class PatientHealthQuestionnaire {

    private PatientHealthQuestionnaire() {}

    static Instrument depression() {
        return screener("phq-9", "Patient Health Questionnaire, depression, 9 items (PHQ-9)", 9)
                .citation(Citation.of("Kroenke, K., Spitzer, R. L., & Williams, J. B. W. (2001). The PHQ-9: Validity of"
                        + " a brief depression severity measure. Journal of General Internal"
                        + " Medicine, 16(9), 606-613."))
                .fact("scales", EvidenceMark.SINGLE, "9 items, one total; CamCOPS, tasks/phq9.py")
                .fact("sum metric", EvidenceMark.SINGLE, "0 to 27")
                .fact("direction", EvidenceMark.SINGLE, "lower is better: higher sums are in severer bands")
                .fact("item 9", EvidenceMark.UNCONFIRMED, "the risk item")
                .fact("item 10", EvidenceMark.SINGLE, "the form asks for difficulty in a tenth item that is not scored")
                .fact(
                        "citation",
                        EvidenceMark.UNCONFIRMED,
                        "authors and year by secondary pages, the rest by recollection")
                .build();
    }

    static Instrument anxiety() {
        return screener("gad-7", "Generalized Anxiety Disorder scale, 7 items (GAD-7)", 7)
                .citation(Citation.of("Spitzer, R. L., Kroenke, K., Williams, J. B. W., & Löwe, B. (2006). A brief"
                        + " measure for assessing generalized anxiety disorder: The GAD-7."
                        + " Archives of Internal Medicine, 166(10), 1092-1097."))
                .fact("scales", EvidenceMark.SINGLE, "7 items, one total; CamCOPS, tasks/gad7.py")
                .fact("sum metric", EvidenceMark.SINGLE, "0 to 21")
                .fact("direction", EvidenceMark.SINGLE, "lower is better: higher sums are in severer bands")
                .fact(
                        "citation",
                        EvidenceMark.UNCONFIRMED,
                        "first author and year by a secondary page, the rest by recollection")
                .build();
    }

    private static InstrumentBuilder screener(String id, String name, int items) {
        return Instrument.builder(id)
                .name(name)
                .raters(Rater.CLIENT)
                .answers(AnswerScale.of(0, 3))
                .items(items)
                .direction(Direction.LOWER_IS_BETTER)
                .publishedMetric(PublishedMetric.SUM)
                .keyStatus(KeyStatus.SOLID)
                .rights(new Rights(
                        "public domain, by the page of its publisher as quoted by CamCOPS",
                        "no permission is needed to reproduce, translate, display or distribute it",
                        EvidenceMark.SINGLE))
                .fact("range", EvidenceMark.SINGLE, "4 anchors, 0 the weakest")
                .fact("reversed", EvidenceMark.SINGLE, "none")
                .fact(
                        "missing items",
                        EvidenceMark.LIBRARY_DEFAULT,
                        "no rule in the sources read; the caller chooses. Software that skips missing items gives"
                                + " a total that is silently low");
    }
}
