// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file of an export: {@code export-1.zip.smime}, or for a part of a split one {@code export-1.z01.smime}, {@code export-1.z02.smime} and
 * so on, of which {@code export-1.zip.smime} is the last one; {@code export-1.zip.001.smime} is read too. In {@code export-1.2.zip.smime} the number is
 * left in the name of the export.
 *
 * @param export the name without the number of the part
 * @param number the part's number; {@link #LAST} for that which has none
 */
public record PartName(String export, int number) {

    /** The number of the last part, and of the only one. */
    public static final int LAST = Integer.MAX_VALUE;

    /** By the exports' names, numbers in them by their value, and the parts of each in the order in which they are read. */
    public static final Comparator<PartName> ORDER = Comparator.comparing((PartName part) -> padded(part.export()))
            .thenComparing(PartName::export)
            .thenComparing(PartName::number);

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private static final Pattern NAME = Pattern.compile(
            "(?i)(.+?)(?:\\.z(\\d{1,8})|\\.zip(?:\\.(\\d{1,8}))?|)(?:\\.smime|\\.p7m)?(?:\\.(\\d{1,8}))?");

    /** Reads a name. One of another form is that of an export with one part. */
    public static PartName of(String fileName) {
        Matcher name = NAME.matcher(fileName);
        if (!name.matches()) {
            return new PartName(fileName, LAST);
        }
        for (int group = 2; group <= 4; group++) {
            if (name.group(group) != null) {
                return new PartName(name.group(1), Integer.parseInt(name.group(group)));
            }
        }
        return new PartName(name.group(1), LAST);
    }

    /** The name of the zip file. */
    public String fileName() {
        return export + ".zip";
    }

    private static String padded(String name) {
        return DIGITS.matcher(name).replaceAll(digits -> String.format("%018d", Long.parseLong(digits.group())));
    }
}
