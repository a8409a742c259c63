package io.github.alliance4j.io.report.congruence;

/**
 * What the axes and the height of a surface are called, in plain words.
 *
 * @param first the first voice, across, for example {@code Client}
 * @param second the second voice, up
 * @param outcome the height, for example {@code change of outcome}
 */
public record SurfaceNames(String first, String second, String outcome) {}
