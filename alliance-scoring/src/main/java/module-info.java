/**
 * Every computation on alliance data: questionnaire scores, reliable change, trends, rupture findings and the analysis of
 * a clinic. Reads no file, clock, locale or unseeded random number.
 */
@org.jspecify.annotations.NullMarked
module io.github.alliance4j.scoring {
    requires transitive io.github.alliance4j.model;
    requires org.apache.commons.statistics.distribution;
    requires static org.jspecify;

    exports io.github.alliance4j.scoring;
    exports io.github.alliance4j.scoring.agreement;
    exports io.github.alliance4j.scoring.analysis;
    exports io.github.alliance4j.scoring.change;
    exports io.github.alliance4j.scoring.clinic;
    exports io.github.alliance4j.scoring.congruence;
    exports io.github.alliance4j.scoring.congruence.panel;
    exports io.github.alliance4j.scoring.criterion;
    exports io.github.alliance4j.scoring.diagnostics;
    exports io.github.alliance4j.scoring.engagement;
    exports io.github.alliance4j.scoring.evaluation;
    exports io.github.alliance4j.scoring.explanation;
    exports io.github.alliance4j.scoring.interpretation;
    exports io.github.alliance4j.scoring.observer;
    exports io.github.alliance4j.scoring.observer.coders;
    exports io.github.alliance4j.scoring.outcome;
    exports io.github.alliance4j.scoring.panel;
    exports io.github.alliance4j.scoring.profile;
    exports io.github.alliance4j.scoring.questionnaire;
    exports io.github.alliance4j.scoring.raters;
    exports io.github.alliance4j.scoring.reliability;
    exports io.github.alliance4j.scoring.reliability.form;
    exports io.github.alliance4j.scoring.repair;
    exports io.github.alliance4j.scoring.rupture;
    exports io.github.alliance4j.scoring.rupture.changepoint;
    exports io.github.alliance4j.scoring.rupture.chart.runlength;
    exports io.github.alliance4j.scoring.rupture.chart;
    exports io.github.alliance4j.scoring.rupture.consensus;
    exports io.github.alliance4j.scoring.rupture.episode;
    exports io.github.alliance4j.scoring.rupture.scan;
    exports io.github.alliance4j.scoring.rupture.signal;
    exports io.github.alliance4j.scoring.rupture.structural;
    exports io.github.alliance4j.scoring.rupture.sudden;
    exports io.github.alliance4j.scoring.simulation;
    exports io.github.alliance4j.scoring.trend;
    exports io.github.alliance4j.scoring.trend.catalog;
    exports io.github.alliance4j.scoring.trend.statespace;
}
