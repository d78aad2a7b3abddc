// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.quickstart;

import java.net.URI;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.camel.main.Main;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file of {@code routes}, run by Camel Main in this JVM as it stands, with the settings of {@code simulator.properties}. */
final class RunningRoutes implements AutoCloseable {

    private final Main main = new Main(RunningRoutes.class);

    private RunningRoutes(String file) {
        main.setPropertyPlaceholderLocations("file:simulator.properties");
        main.configure().setRoutesIncludePattern("file:routes/" + file);
    }

    /**
     * Routes that have not started.
     *
     * @param folder where they keep their data
     */
    static RunningRoutes of(String file, URI simulator, Path folder) {
        return new RunningRoutes(file)
                .with("simulator.url", simulator.toString())
                .with("data.folder", folder.toString());
    }

    /** Changes a setting. */
    RunningRoutes with(String setting, String value) {
        main.addOverrideProperty(setting, value);
        return this;
    }

    RunningRoutes bind(String name, Object bean) {
        main.bind(name, bean);
        return this;
    }

    RunningRoutes start() {
        main.start();
        return this;
    }

    /** The database of a running route. */
    JdbcTemplate database(String dataSource) {
        return new JdbcTemplate(main.lookup(dataSource, DataSource.class));
    }

    @Override
    public void close() {
        main.stop();
        main.shutdown();
    }
}
