// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.concurrent.Guard;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/**
 * What is logged from its start to its close, stack traces included, by whatever level the configuration lets through.
 * Requires Log4j Core as the backend of the logging. Thread-safe.
 */
public final class RecordedLog implements AutoCloseable {
    /** How many entries are kept; the oldest are dropped. */
    public static final int CAPACITY = 10_000;

    private final Guard guard = new Guard();
    private final Deque<String> entries = new ArrayDeque<>();
    private final Logger root = (Logger) LogManager.getRootLogger();
    private final Recorder recorder = new Recorder();

    private RecordedLog() {}

    /** Records from now on. */
    public static RecordedLog start() {
        RecordedLog log = new RecordedLog();
        log.recorder.start();
        log.root.addAppender(log.recorder);
        return log;
    }

    /** The entries since the last call, the oldest first. */
    public List<String> drain() {
        return guard.get(() -> {
            List<String> drained = List.copyOf(entries);
            entries.clear();
            return drained;
        });
    }

    @Override
    public void close() {
        root.removeAppender(recorder);
        recorder.stop();
    }

    private void add(LogEvent event) {
        StringWriter text = new StringWriter();
        text.append(event.getLevel() + " " + event.getLoggerName() + " "
                + event.getMessage().getFormattedMessage());
        if (event.getThrown() != null) {
            text.append('\n');
            event.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        guard.run(() -> {
            entries.addLast(text.toString());
            if (entries.size() > CAPACITY) {
                entries.removeFirst();
            }
        });
    }

    private final class Recorder extends AbstractAppender {
        private Recorder() {
            super("recorded-log-" + System.identityHashCode(RecordedLog.this), null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            add(event);
        }
    }
}
