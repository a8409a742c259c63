package io.github.alliance4j.cli;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.io.ReadFiles;
import io.github.alliance4j.io.csv.CongruenceCsvWriter;
import io.github.alliance4j.io.csv.PanelSeries;
import io.github.alliance4j.io.csv.ScoreSelection;
import io.github.alliance4j.io.json.CongruenceJson;
import io.github.alliance4j.io.report.SurfaceReport;
import io.github.alliance4j.model.DyadId;
import io.github.alliance4j.model.TherapistId;
import io.github.alliance4j.model.problem.ProblemCode;
import io.github.alliance4j.model.series.SessionSeries;
import io.github.alliance4j.scoring.Evaluation;
import io.github.alliance4j.scoring.clinic.ClinicCongruence;
import io.github.alliance4j.scoring.clinic.CriterionActorPartner;
import io.github.alliance4j.scoring.clinic.CriterionFit;
import io.github.alliance4j.scoring.clinic.CriterionSurface;
import io.github.alliance4j.scoring.congruence.DyadCongruence;
import io.github.alliance4j.scoring.congruence.RaterPair;
import io.github.alliance4j.scoring.questionnaire.InstrumentCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From scores of two raters to what their voices say of each other. */
@Command(
        name = "congruence",
        description = {
            "Compares two voices of every dyad, client and therapist: how far they are apart, whether they move together"
                    + " and whether they come closer. One row a dyad.",
            "These are separate answers; there is no score of agreement. Only voices on one range are compared."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets every field before a command runs
final class CongruenceCommand implements Callable<Integer> {

    private static final String NAME = "congruence.csv";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScoreOptions scores;

    @Option(
            names = "--raters",
            split = ",",
            paramLabel = "A,B",
            hideParamSyntax = true,
            description = "Whose voices; gaps are A less B. Default: client,therapist")
    private List<String> raters = List.of("client", "therapist");

    @Option(
            names = "--instrument",
            split = ",",
            paramLabel = "ID",
            description = "Only scores of these forms, separated by commas. Needed where a rater filled several.")
    private List<String> instruments = List.of();

    @Option(
            names = "--confidence",
            paramLabel = "C",
            defaultValue = "0.95",
            description = "The confidence of every interval, between 0 and 1. Default: ${DEFAULT-VALUE}")
    private double confidence;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Also writes what the table has no room for: limits of agreement, lags, the parts of the"
                    + " concordance, profiles of goal, task and bond, and of all dyads truth and bias, convergence, what goes"
                    + " from a session to the next and, where the file names therapists, their share in both voices"
                    + " and whether the voices agree on them; with --criterion also what it goes with.")
    private Optional<Path> json = Optional.empty();

    @Mixin
    private CriterionScores criterion;

    @Option(
            names = "--surface",
            paramLabel = "FILE",
            description = "With --criterion: also writes a page (HTML) with the surface as contour lines.")
    private Optional<Path> surface = Optional.empty();

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        try {
            check();
            return run(pair(), DyadCongruence.withDefaults().withConfidence(confidence));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (FormatException e) {
            throw e.problem().code() == ProblemCode.WRONG_INSTRUMENT ? scores.wrongDirection(e) : e;
        }
    }

    private void check() {
        criterion.check();
        if (criterion.file().isPresent() && json.isEmpty() && surface.isEmpty()) {
            throw new IllegalArgumentException(
                    "--criterion needs --json or --surface: the table has no room for a surface");
        }
        if (surface.isPresent() && criterion.file().isEmpty()) {
            throw new IllegalArgumentException("--surface needs --criterion: a surface is of an outcome");
        }
    }

    private RaterPair pair() {
        if (raters.size() != 2) {
            throw new IllegalArgumentException("--raters names two raters, A,B, not " + raters.size());
        }
        return RaterPair.of(ResponseOptions.rater(raters.get(0)), ResponseOptions.rater(raters.get(1)));
    }

    private int run(RaterPair pair, DyadCongruence methods) throws IOException {
        ScoreSelection selection = scores.selection().withInstruments(instruments);
        protect();
        try (Output out = output.open(NAME);
                FilesBeside beside = new FilesBeside(scores.file(), json, surface);
                ProblemLog problems = output.problems();
                Progress progress = Progress.start("congruence")) {
            Dyads read = new Dyads(problems, progress);
            ReadCounts counts = scores.panelReader()
                    .withTherapistsIfNamed()
                    .read(scores.file(), selection, InstrumentCatalog.builtIn(), read);
            refuseMismatch(pair, read.dyads);
            ClinicCongruence congruence = ClinicCongruence.of(
                    pair,
                    methods,
                    json.map(asked -> ClinicCongruence.defaultModel().withConfidence(confidence)),
                    read.dyads);
            CongruenceCsvWriter rows = new CongruenceCsvWriter(out.writer(), scores.escaping());
            rows.writeHeader();
            for (Map.Entry<DyadId, Evaluation<DyadCongruence.Result>> dyad :
                    congruence.dyads().entrySet()) {
                rows.write(dyad.getKey(), selection.scale(), dyad.getValue());
            }
            writeBeside(congruence, read.therapists(), selection, counts, problems.count(), beside);
            tell(congruence, read);
            beside.commit();
            out.commit();
            problems.commit();
            return counts.refused() == 0 ? Alliance.DONE : Alliance.SOME_REFUSED;
        }
    }

    private void writeBeside(
            ClinicCongruence congruence,
            Map<DyadId, TherapistId> therapists,
            ScoreSelection selection,
            ReadCounts counts,
            long problems,
            FilesBeside beside)
            throws IOException {
        Optional<CriterionFit> held = criterion.against(congruence, scores);
        held.ifPresent(this::tell);
        if (json.isPresent()) {
            CongruenceJson all = CongruenceJson.of(congruence)
                    .withProfiles(new ProfileReading(scores, instruments).similarities(congruence.raters()))
                    .withTherapists(therapists);
            ReadFiles files = new ReadFiles(List.of(String.valueOf(scores.file().getFileName())), counts, problems);
            held.map(all::with).orElse(all).write(selection, files, LibraryVersion.text(), beside.writer(json.get()));
        }
        if (surface.isPresent() && held.isPresent()) {
            SurfaceReport.write(drawn(held.get()), congruence.raters(), beside.writer(surface.get()));
        }
    }

    private static CriterionSurface drawn(CriterionFit held) {
        if (held instanceof CriterionSurface one) {
            return one;
        }
        throw new IllegalArgumentException(
                "--surface draws a criterion with one score a dyad; that of --criterion has one of"
                        + " each rater, which --json tells as actor_partner");
    }

    /** Scores on two ranges are not compared silently, nor left out silently. */
    private static void refuseMismatch(RaterPair pair, Map<DyadId, List<SessionSeries>> dyads) {
        for (List<SessionSeries> ofDyad : dyads.values()) {
            Optional<String> mismatch = pair.mismatch(ofDyad);
            if (mismatch.isPresent()) {
                throw new IllegalArgumentException("The two voices cannot be compared: " + mismatch.get()
                        + ". Choose forms by --instrument, --metric pomp for percent of the maximum possible, or state"
                        + " the range of unknown forms by --range");
            }
        }
    }

    private void tell(ClinicCongruence congruence, Dyads read) {
        if (congruence.voices().isEmpty()) {
            note("no dyad has a session that both "
                    + Words.of(congruence.raters().first()) + " and "
                    + Words.of(congruence.raters().second()) + " rated; " + read.ratersInWords());
        }
        if (read.changed > 0 && json.isPresent()) {
            note(Words.count(read.changed, "dyad") + " with several therapists, so the share of therapists is not told;"
                    + " who changes therapist forms a second dyad under another name");
        }
    }

    private void note(String words) {
        spec.commandLine().getErr().println("Note: " + words);
    }

    private void tell(CriterionFit held) {
        if (held.matched() < held.voices()) {
            String what =
                    held instanceof CriterionActorPartner ? "a score of --criterion of each" : "a score of --criterion";
            note(held.matched() + " of " + Words.count(held.voices(), "dyad") + " with both voices have " + what);
        }
    }

    private void protect() throws IOException {
        output.protect(
                Stream.concat(Stream.of(scores.file()), criterion.file().stream())
                        .toList(),
                NAME,
                Stream.of(json, surface).flatMap(Optional::stream).toList());
    }

    /** Keeps the series of each dyad, and its therapist if there is one alone. */
    private static final class Dyads extends CommandSink<PanelSeries> {

        private final Map<DyadId, List<SessionSeries>> dyads = new LinkedHashMap<>();
        private final Map<DyadId, TherapistId> therapists = new HashMap<>();
        private int changed;

        Dyads(ProblemLog problems, Progress progress) {
            super(problems, progress);
        }

        @Override
        void take(List<PanelSeries> all) {
            if (!all.isEmpty()) {
                DyadId dyad = all.get(0).series().dyad();
                dyads.put(dyad, all.stream().map(PanelSeries::series).toList());
                List<TherapistId> named = all.stream()
                        .flatMap(one -> one.therapists().stream())
                        .distinct()
                        .toList();
                if (named.size() == 1) {
                    therapists.put(dyad, named.get(0));
                }
                changed += named.size() > 1 ? 1 : 0;
            }
        }

        /** Empty where one therapist's clients cannot be told: nowhere named, or several in a dyad. */
        Map<DyadId, TherapistId> therapists() {
            return changed == 0 ? therapists : Map.of();
        }

        String ratersInWords() {
            String raters = dyads.values().stream()
                    .flatMap(List::stream)
                    .flatMap(series -> series.key().rater().stream())
                    .distinct()
                    .sorted()
                    .map(Words::of)
                    .collect(Collectors.joining(", "));
            return raters.isEmpty() ? "no score names its rater" : "the scores are of " + raters;
        }

        @Override
        void restart() {
            dyads.clear();
            therapists.clear();
            changed = 0;
        }
    }
}
