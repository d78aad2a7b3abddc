// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import io.camelcx.cxcom.CxcomConnection;
import io.camelcx.cxone.CxoneConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.support.connection.CxConnection;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The class path of a start: jars alone, as an application has them. In a folder of classes each lookup of a class that it lacks is a call of the operating
 * system.
 *
 * @param all     the jars of this JVM's class path
 * @param foreign the same without those of Camel CX, but with the benchmarks
 */
record StartClassPath(String all, String foreign) {

    private static final Set<Class<?>> OURS = Set.of(
            CxConnection.class,
            GenesysConnection.class,
            CxoneConnection.class,
            ExpertConnection.class,
            CxcomConnection.class,
            CxSimulator.class);

    /**
     * Packs the folders of this JVM's class path.
     *
     * @param target an empty folder for the jars
     */
    static StartClassPath pack(Path target) throws Exception {
        Set<Path> ours = OURS.stream().map(StartClassPath::origin).collect(Collectors.toSet());
        List<String> all = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(element);
            String jar = Files.isDirectory(path)
                    ? pack(path, target.resolve(all.size() + ".jar")).toString()
                    : element;
            all.add(jar);
            if (!ours.contains(path.toAbsolutePath())) {
                foreign.add(jar);
            }
        }
        return new StartClassPath(String.join(File.pathSeparator, all), String.join(File.pathSeparator, foreign));
    }

    private static Path origin(Class<?> type) {
        String location =
                type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Path.of(location).toAbsolutePath();
    }

    private static Path pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new ZipEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
            }
        }
        return jar;
    }
}
