package io.github.alliance4j.scoring.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A name of a form as people type it, as words of letters or of digits: {@code WAI_SR12 (client)} is wai, sr, 12, client,
 * and {@code arm28} is arm, 28 as {@code ARM-28} is. It finds what may be meant; it never stands for an id.
 */
final class FormName {

    private static final Pattern WORD = Pattern.compile("[a-z]+|[0-9]+");
    private static final int LETTERS_OF_A_NAME = 5;
    private static final int LETTERS_AN_EDIT = 4;

    private final List<String> words;

    private FormName(List<String> words) {
        this.words = words;
    }

    static FormName of(String typed) {
        String lower = Objects.requireNonNull(typed, "typed").toLowerCase(Locale.ROOT);
        return new FormName(
                WORD.matcher(lower).results().map(MatchResult::group).toList());
    }

    private String compact() {
        return String.join("", words);
    }

    /** Whether some words at its beginning, but not all, are the letters and digits of another name. */
    private boolean goesOnAfter(FormName other) {
        return startsWith(other) && !compact().equals(other.compact());
    }

    private boolean startsWith(FormName other) {
        return IntStream.rangeClosed(1, words.size())
                .mapToObj(count -> String.join("", words.subList(0, count)))
                .anyMatch(other.compact()::equals);
    }

    /** Whether an id has the same letters and digits. */
    boolean spells(String id) {
        return compact().equals(of(id).compact());
    }

    /** Whether an id begins with these letters and digits. */
    boolean beginsLettersOf(String id) {
        return !words.isEmpty() && of(id).compact().startsWith(compact());
    }

    /** Whether this begins with the letters and digits of an id. */
    boolean continuesLettersOf(String id) {
        return compact().startsWith(of(id).compact());
    }

    /** Whether an id begins with these words and has more. */
    boolean begins(String id) {
        return of(id).goesOnAfter(this);
    }

    /** Whether this is an id, or an id with more words after it. */
    boolean isOrContinues(String id) {
        return startsWith(of(id));
    }

    /** Whether these letters and digits, five at least, stand in a longer name. */
    boolean isPartOf(String name) {
        return compact().length() >= LETTERS_OF_A_NAME && of(name).compact().contains(compact());
    }

    /** How many edits turn it into an id. */
    int editsTo(String id) {
        return EditDistance.between(compact(), of(id).compact());
    }

    /** Whether few edits, one for each four letters and digits, turn it into an id. */
    boolean isNear(String id) {
        return editsTo(id) * LETTERS_AN_EDIT <= compact().length();
    }

    /** How many words at its beginning an id has at its beginning too. */
    int sharedWords(String id) {
        List<String> others = of(id).words;
        int shared = 0;
        while (shared < Math.min(words.size(), others.size())
                && words.get(shared).equals(others.get(shared))) {
            shared++;
        }
        return shared;
    }
}
