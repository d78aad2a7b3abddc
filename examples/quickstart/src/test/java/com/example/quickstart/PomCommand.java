// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.quickstart;

import io.camelcx.test.HangLimit;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A process that {@code mvn -q -Pquickstart} starts, with the arguments that the pom gives to it. */
final class PomCommand implements AutoCloseable {

    private final Process process;
    private final Path log;

    private PomCommand(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the process of an execution of the exec plugin.
     *
     * @param log the file that its output is written to
     * @param properties the values of the pom's properties
     */
    static PomCommand start(String execution, Path log, Map<String, String> properties) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
        NodeList arguments = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate("//execution[id='" + execution + "']/configuration/arguments/*", pom, XPathConstants.NODESET);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        for (int i = 0; i < arguments.getLength(); i++) {
            String argument = arguments.item(i).getNodeName().equals("classpath")
                    ? System.getProperty("java.class.path")
                    : arguments.item(i).getTextContent();
            for (Map.Entry<String, String> property : properties.entrySet()) {
                argument = argument.replace("${" + property.getKey() + "}", property.getValue());
            }
            command.add(argument);
        }
        return new PomCommand(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Requests its end, as Ctrl-C does. */
    void interrupt() {
        process.destroy();
    }

    /** Its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(HangLimit.TIME.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Has not ended:\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
