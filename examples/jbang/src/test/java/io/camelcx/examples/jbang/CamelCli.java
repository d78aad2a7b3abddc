// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.examples.jbang;

import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;

/** The Camel CLI as a program of its own. */
public final class CamelCli {

    private CamelCli() {}

    public static void main(String[] arguments) {
        CamelJBangMain.run(arguments);
    }
}
