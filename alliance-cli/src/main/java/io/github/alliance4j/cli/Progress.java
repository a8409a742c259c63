package io.github.alliance4j.cli;

import java.io.Closeable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Counts records on standard error while a person watches; silent otherwise. */
final class Progress implements Closeable {

    private static final int EVERY_MILLISECONDS = 500;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress start(String task) {
        return new Progress(isWatched() ? bar(task) : null);
    }

    private static ProgressBar bar(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(EVERY_MILLISECONDS)
                .clearDisplayOnFinish()
                .build();
    }

    /** The start script knows of standard error alone; without it, the platform tells of the whole console. */
    private static boolean isWatched() {
        String told = System.getProperty("alliance.progress");
        return told == null ? Terminal.isWatched() : Boolean.parseBoolean(told);
    }

    void step(long records) {
        if (bar != null) {
            bar.stepBy(records);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
