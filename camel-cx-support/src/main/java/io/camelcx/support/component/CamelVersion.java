// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;

/** The version of Camel at run time. An older one than the components are built for fails later with errors that name no reason. */
final class CamelVersion {

    private static final int MAJOR = 4;
    private static final int MINOR = 18;
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?!\\d).*");

    private CamelVersion() {}

    /**
     * Refuses a Camel that is too old. One whose version is unknown, as in a jar that unites all others, is accepted.
     *
     * @throws IllegalStateException if it is older
     */
    static void check(CamelContext context) {
        if (isTooOld(context.getVersion())) {
            throw new IllegalStateException("This version of Camel CX needs Camel " + MAJOR + "." + MINOR
                    + " or later, but Camel " + context.getVersion() + " is in the class path");
        }
    }

    static boolean isTooOld(String version) {
        Matcher numbers = NUMBERS.matcher(version == null ? "" : version);
        if (!numbers.matches()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        return major < MAJOR || major == MAJOR && Integer.parseInt(numbers.group(2)) < MINOR;
    }
}
