// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;

/**
 * The files of exports, of which the vendor's text says little; immutable: each {@code with} method returns a changed copy.
 *
 * @param form how the encrypted message is written
 * @param cipher what the content is encrypted with
 * @param split what {@code fileSplitSize} cuts
 * @param splitName the {@code fileName} in the history of an export that is split
 * @param name the name of a file; <code>{id}</code> is the export's id in the history
 * @param partName the name of a part; <code>{part}</code> is its number from 1
 * @param partDelay the time, by the simulator's clock, after which the next part appears; with zero all appear at once
 * @param keep how long files stay
 * @param linkLifetime how long a pre-signed link opens its file; at least a second
 */
public record UdmFiles(
        Form form,
        Cipher cipher,
        Split split,
        SplitName splitName,
        String name,
        String partName,
        Duration partDelay,
        Duration keep,
        Duration linkLifetime) {

    /** How the encrypted message is written. */
    public enum Form {
        /** Binary, in pieces of indefinite length. */
        DER,
        /** Headers, and Base64. */
        MIME,
        /** Base64 between lines with BEGIN and END. */
        PEM
    }

    /** What the content is encrypted with. */
    public enum Cipher {
        AES256_CBC,
        AES128_CBC,
        DES_EDE3_CBC
    }

    /** What {@code fileSplitSize} cuts. */
    public enum Split {
        /** The encrypted file: its parts have to be joined first. */
        ENCRYPTED_FILE,
        /** The zip, whose slices are encrypted one by one. */
        ZIP,
        /** The rows: each part is a whole encrypted zip. */
        ROWS
    }

    /** The {@code fileName} in the history of an export that is split. */
    public enum SplitName {
        /** The name without a number, which is no file. */
        WHOLE,
        FIRST_PART,
        /** The names of all parts with commas. */
        ALL_PARTS
    }

    public UdmFiles {
        requirePlaceholder("name", name, "{id}");
        requirePlaceholder("partName", partName, "{id}");
        requirePlaceholder("partName", partName, "{part}");
        Checks.requireNotNegative("partDelay", partDelay);
        Checks.requirePositive("keep", keep);
        Checks.requirePositive("linkLifetime", linkLifetime);
    }

    public static UdmFiles defaults() {
        return new UdmFiles(
                Form.DER,
                Cipher.AES256_CBC,
                Split.ENCRYPTED_FILE,
                SplitName.WHOLE,
                "export-{id}.zip.smime",
                "export-{id}.{part}.zip.smime",
                Duration.ZERO,
                Duration.ofDays(30),
                Duration.ofMinutes(5));
    }

    public UdmFiles withForm(Form written) {
        return new UdmFiles(written, cipher, split, splitName, name, partName, partDelay, keep, linkLifetime);
    }

    public UdmFiles withCipher(Cipher algorithm) {
        return new UdmFiles(form, algorithm, split, splitName, name, partName, partDelay, keep, linkLifetime);
    }

    public UdmFiles withSplit(Split cut) {
        return new UdmFiles(form, cipher, cut, splitName, name, partName, partDelay, keep, linkLifetime);
    }

    public UdmFiles withSplitName(SplitName shown) {
        return new UdmFiles(form, cipher, split, shown, name, partName, partDelay, keep, linkLifetime);
    }

    /** Patterns of the names of whole files and of parts. */
    public UdmFiles withNames(String whole, String part) {
        return new UdmFiles(form, cipher, split, splitName, whole, part, partDelay, keep, linkLifetime);
    }

    public UdmFiles withPartDelay(Duration time) {
        return new UdmFiles(form, cipher, split, splitName, name, partName, time, keep, linkLifetime);
    }

    public UdmFiles withKeep(Duration time) {
        return new UdmFiles(form, cipher, split, splitName, name, partName, partDelay, time, linkLifetime);
    }

    public UdmFiles withLinkLifetime(Duration time) {
        return new UdmFiles(form, cipher, split, splitName, name, partName, partDelay, keep, time);
    }

    private static void requirePlaceholder(String name, String pattern, String placeholder) {
        if (!pattern.contains(placeholder)) {
            throw new IllegalArgumentException(name + " is '" + pattern + "', it must contain " + placeholder);
        }
    }
}
