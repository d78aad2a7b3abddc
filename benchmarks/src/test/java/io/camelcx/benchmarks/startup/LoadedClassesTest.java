// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassesTest {

    @Test
    void theClassesOfALogAreCountedByPackage(@TempDir Path folder) throws Exception {
        Path log = Files.writeString(folder.resolve("classes.log"), """
                [0.010s][info][class,load] java.lang.Object source: shared objects file
                [0.410s][info][class,load] io.camelcx.genesys.GenesysApi source: file:/x/camel-genesys.jar
                [0.411s][info][class,load] org.cometd.client.BayeuxClient source: file:/x/cometd.jar
                not a line of a class
                """);
        LoadedClasses loaded = LoadedClasses.read(log);
        assertThat(loaded.count("io.camelcx.", "org.cometd.")).isEqualTo(2);
        assertThat(loaded.count("org.eclipse.jetty.")).isZero();
    }
}
