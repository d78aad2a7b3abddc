// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/**
 * The entries that some loggers write while it is open, stack traces included. They write to no other appender meanwhile. Requires Log4j
 * Core.
 */
public final class LogCapture implements AutoCloseable {

    private final LoggerContext context = LoggerContext.getContext(false);
    private final Lines lines = new Lines();

    private LogCapture(Level level, List<String> loggers) {
        lines.start();
        Configuration configuration = context.getConfiguration();
        for (String logger : loggers) {
            LoggerConfig config = new LoggerConfig(logger, level, false);
            config.addAppender(lines, level, null);
            configuration.removeLogger(logger);
            configuration.addLogger(logger, config);
        }
        context.updateLoggers();
    }

    /** Captures everything that the loggers of these names and those below them write. */
    public static LogCapture open(String... loggers) {
        return open(Level.ALL, loggers);
    }

    /** Captures entries of a level, and of the more severe ones. */
    public static LogCapture open(Level level, String... loggers) {
        return new LogCapture(level, List.of(loggers));
    }

    /** The entries so far: level, logger, message and stack trace. */
    public List<String> lines() {
        return List.copyOf(lines.written);
    }

    @Override
    public void close() {
        context.reconfigure();
        lines.stop();
    }

    private static final class Lines extends AbstractAppender {

        private final List<String> written = new CopyOnWriteArrayList<>();

        private Lines() {
            super("LogCapture", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            StringWriter line = new StringWriter();
            line.append(event.getLevel() + " " + event.getLoggerName() + " "
                    + event.getMessage().getFormattedMessage());
            if (event.getThrown() != null) {
                line.append('\n');
                event.getThrown().printStackTrace(new PrintWriter(line, true));
            }
            written.add(line.toString());
        }
    }
}
