// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import java.util.Arrays;
import java.util.List;

/** A vendor's module, which an application has or has not. */
enum Vendor {
    GENESYS("camel-genesys", "io.camelcx.genesys.GenesysConnection"),
    CXONE("camel-nice-cxone", "io.camelcx.cxone.CxoneConnection"),
    EXPERT("camel-mindtouch", "io.camelcx.expert.ExpertConnection"),
    CXCOM("camel-cxcom", "io.camelcx.cxcom.CxcomConnection");

    private final String module;
    private final String connection;

    Vendor(String module, String connection) {
        this.module = module;
        this.connection = connection;
    }

    /** Those that the application has. */
    static List<Vendor> present() {
        return Arrays.stream(values())
                .filter(vendor -> QuarkusClassLoader.isClassPresentAtRuntime(vendor.connection))
                .toList();
    }

    /** The artifact, and the name of the feature in the log. */
    String module() {
        return module;
    }
}
