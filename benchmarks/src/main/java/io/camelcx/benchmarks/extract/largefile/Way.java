// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.largefile;

import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;

/** A way through a route. */
enum Way {
    /** To a file that stays. */
    FILE("fileName, to the disk"),
    /** Row by row. */
    RECORDS("output=records, through split");

    /** Where its route begins. */
    static final String START = "direct:extract";

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** Its name in reports. */
    String label() {
        return label;
    }

    /**
     * Its route.
     *
     * @param endpoint the component's, without the options of this way
     * @param folder   where the files are
     */
    RouteBuilder route(String endpoint, Path folder) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                switch (Way.this) {
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
