package io.github.alliance4j.scoring.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Which terms vary at random between groups, and which of them together: terms of one block have a full covariance matrix,
 * terms of different blocks are independent. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class RandomTerms {

    private static final RandomTerms NONE = new RandomTerms(List.of());

    private final List<List<Term>> blocks;

    private RandomTerms(List<List<Term>> blocks) {
        List<Term> all = blocks.stream().flatMap(List::stream).toList();
        if (new HashSet<>(all).size() < all.size()) {
            throw new IllegalArgumentException("Random terms " + all + " name one term twice");
        }
        this.blocks = blocks;
    }

    /**
     * Nothing varies.
     *
     * @return the terms
     */
    public static RandomTerms none() {
        return NONE;
    }

    /**
     * The level varies.
     *
     * @return the terms
     */
    public static RandomTerms intercept() {
        return correlated(Term.intercept());
    }

    /**
     * Terms that vary together, with all covariances.
     *
     * @param terms the terms, at least one
     * @return the terms
     * @throws IllegalArgumentException if there is none, or one twice
     */
    public static RandomTerms correlated(Term... terms) {
        if (terms.length == 0) {
            throw new IllegalArgumentException("A block of random terms needs at least one term");
        }
        return new RandomTerms(List.of(List.of(terms)));
    }

    /**
     * Terms that vary independently.
     *
     * @param terms the terms
     * @return the terms
     * @throws IllegalArgumentException if a term is there twice
     */
    public static RandomTerms independent(Term... terms) {
        return new RandomTerms(Arrays.stream(terms).map(List::of).toList());
    }

    /**
     * These and others, independent of each other.
     *
     * @param others the others
     * @return the terms
     * @throws IllegalArgumentException if a term is there twice
     */
    public RandomTerms and(RandomTerms others) {
        List<List<Term>> all = new ArrayList<>(blocks);
        all.addAll(others.blocks);
        return new RandomTerms(List.copyOf(all));
    }

    /**
     * The blocks.
     *
     * @return one list of terms a block, in order
     */
    public List<List<Term>> blocks() {
        return blocks;
    }

    /**
     * All terms.
     *
     * @return block after block
     */
    public List<Term> terms() {
        return blocks.stream().flatMap(List::stream).toList();
    }

    /** How many variances and covariances they have. */
    int parameters() {
        return blocks.stream().mapToInt(b -> b.size() * (b.size() + 1) / 2).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RandomTerms that && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return blocks.hashCode();
    }

    @Override
    public String toString() {
        return blocks.toString();
    }
}
