// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.largefile;

import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;

/** The output of the component in a route. */
enum Output {
    /** To a file. */
    FILE("fileName, to the disk"),
    /** Row by row. */
    RECORDS("output=records, through split");

    /** The endpoint at which its route starts. */
    static final String START = "direct:extract";

    private final String label;

    Output(String label) {
        this.label = label;
    }

    /** Its name in reports. */
    String label() {
        return label;
    }

    /**
     * Its route.
     *
     * @param endpoint the component's, without the options of this output
     * @param folder   the folder of the files
     */
    RouteBuilder route(String endpoint, Path folder) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                switch (Output.this) {
                    case FILE -> from(START).to(endpoint + "&fileName=" + folder.resolve("qm-workflows.csv"));
                    case RECORDS ->
                        from(START)
                                .to(endpoint + "&output=records")
                                .split(body())
                                .streaming()
                                .process(row -> {})
                                .end();
                }
            }
        };
    }
}
