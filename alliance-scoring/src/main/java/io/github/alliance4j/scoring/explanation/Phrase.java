package io.github.alliance4j.scoring.explanation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of the bundle whose places, such as <code>{session}</code>, are filled by name. Mutable, for one sentence. */
final class Phrase {

    /** The root locale asks for the English text itself, whatever the default locale is. */
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("io.github.alliance4j.scoring.explanation.messages", Locale.ROOT);

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)\\}");

    private final String key;
    private final Map<String, String> places = new HashMap<>();

    private Phrase(String key) {
        this.key = key;
    }

    static Phrase of(String key) {
        return new Phrase(key);
    }

    /** A text without places. */
    static String text(String key) {
        return of(key).text();
    }

    /** A text without places, if there is one of this name. */
    static Optional<String> find(String key) {
        return exists(key) ? Optional.of(text(key)) : Optional.empty();
    }

    static boolean exists(String key) {
        return TEXTS.containsKey(key);
    }

    /** A number of things, {@code 1 session}, {@code 2 sessions}: whatever reads as 1 is singular. */
    static String count(String things, String number) {
        return of(things + (number.equals("1") ? ".one" : ".many"))
                .with("number", number)
                .text();
    }

    Phrase with(String place, String text) {
        places.put(place, text);
        return this;
    }

    /** A text for a place may itself contain braces; they stay as they are. */
    String text() {
        return PLACE.matcher(TEXTS.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(filling(place.group(1))));
    }

    private String filling(String place) {
        String text = places.get(place);
        if (text == null) {
            throw new IllegalStateException("Text " + key + ": nothing was given for its place " + place);
        }
        return text;
    }
}
