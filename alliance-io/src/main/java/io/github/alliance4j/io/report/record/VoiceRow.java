package io.github.alliance4j.io.report.record;

import io.github.alliance4j.io.report.internal.ChartScale;
import io.github.alliance4j.io.report.internal.Figures;
import io.github.alliance4j.io.report.internal.Html;
import io.github.alliance4j.io.report.internal.Labels;
import io.github.alliance4j.model.Rater;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A goal, a task or a facet of the bond over the sessions: the time it was open for, and in it what each of the two said.
 * A word is held as a level line until the next one, or until it no longer counts.
 */
final class VoiceRow implements Row {

    private static final double TOP = BAND + 3;
    private static final double LEVELS = BAND_HEIGHT - 6;

    private final ChartScale scale;
    private final RowName name;
    private final int from;
    private final int to;
    private final List<Word> words;
    private final ToIntFunction<Word> lastOf;

    /** A row open from one session to another; a word counts up to the session that the function gives. */
    VoiceRow(ChartScale scale, RowName name, int from, int to, List<Word> words, ToIntFunction<Word> lastOf) {
        this.scale = scale;
        this.name = name;
        this.from = from;
        this.to = to;
        this.words = words;
        this.lastOf = lastOf;
    }

    @Override
    public void write(Html html) throws IOException {
        double left = scale.x(from) - 4;
        html.raw("<rect class=\"life\" x=\"" + Figures.coordinate(left) + "\" y=\"" + Figures.coordinate(BAND)
                + "\" width=\"" + Figures.coordinate(scale.x(to) + 4 - left) + "\" height=\""
                + Figures.coordinate(BAND_HEIGHT)
                + "\" rx=\"3\"/>");
        writeVoice(html, Rater.CLIENT);
        writeVoice(html, Rater.THERAPIST);
        name.write(html);
    }

    private void writeVoice(Html html, Rater rater) throws IOException {
        List<Word> said = words.stream().filter(word -> word.by() == rater).toList();
        if (!said.isEmpty()) {
            String style = Labels.style(Optional.of(rater));
            html.raw("<path class=\"held " + style + "\" d=\"" + held(said) + "\"/>");
            html.raw("<path class=\"mk " + style + "\" d=\"" + points(said) + "\"/>");
        }
    }

    private String held(List<Word> said) {
        StringBuilder path = new StringBuilder();
        int heldTo = 0;
        for (int i = 0; i < said.size(); i++) {
            Word word = said.get(i);
            String y = Figures.coordinate(y(word));
            path.append(heldTo >= word.session() ? "V" + y : "M" + x(word.session()) + " " + y);
            int next = i + 1 < said.size() ? said.get(i + 1).session() : to;
            heldTo = Math.max(word.session(), Math.min(Math.min(next, to), lastOf.applyAsInt(word)));
            path.append('H').append(x(heldTo));
        }
        return path.toString();
    }

    private String points(List<Word> said) {
        StringBuilder path = new StringBuilder();
        for (Word word : said) {
            path.append('M').append(x(word.session())).append(' ');
            path.append(Figures.coordinate(y(word))).append("h0");
        }
        return path.toString();
    }

    private String x(int session) {
        return Figures.coordinate(scale.x(session));
    }

    private static double y(Word word) {
        return TOP + LEVELS * (1 - word.pomp() / 100);
    }
}
