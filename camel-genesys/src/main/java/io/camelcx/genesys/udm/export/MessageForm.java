// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;

/** The forms of an encrypted message, told apart by its first bytes: DER, PEM, or MIME headers with base64. */
final class MessageForm {

    /** As many bytes as are needed to tell. */
    static final int START = 64;

    private static final String PEM = "-----BEGIN ";
    private static final Set<String> PEM_LABELS = Set.of("-----BEGIN PKCS7-----", "-----BEGIN CMS-----");
    private static final Set<String> TYPES =
            Set.of("", "application/pkcs7-mime", "application/x-pkcs7-mime", "application/octet-stream");

    /** A sequence of an object identifier of PKCS #7, whatever its length: 1.2.840.113549.1.7 or 1.2.840.113549.1.9.16.1. */
    private static final String CMS_PATTERN =
            "30(?:[0-7].|80|81..|82.{4}|83.{6}|84.{8}|85.{10}|86.{12}|87.{14}|88.{16})06(?:09|0b)2a864886f70d01(?:07|0910).*";

    private MessageForm() {}

    /** Whether an encrypted message begins with these bytes. */
    static boolean begins(byte[] start) {
        return text(start).startsWith(PEM)
                || MimeHeaders.begin(start)
                || HexFormat.of().formatHex(start).matches(CMS_PATTERN);
    }

    /** The message in BER. */
    static InputStream open(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file);
        return open(in, start(in));
    }

    /** The first bytes of a stream, which remain to be read. */
    static byte[] start(BufferedInputStream in) throws IOException {
        in.mark(START);
        byte[] start = in.readNBytes(START);
        in.reset();
        return start;
    }

    /**
     * The message in BER.
     *
     * @param start the first bytes
     */
    static InputStream open(InputStream in, byte[] start) throws IOException {
        if (start.length == 0) {
            throw new ExportException(Problem.TRUNCATED, "The file is empty");
        }
        if (start[0] == 0x30) {
            return in;
        }
        if (MimeHeaders.begin(start)) {
            MimeHeaders headers = MimeHeaders.read(in);
            if (!TYPES.contains(headers.type())) {
                throw new ExportException(
                        Problem.NOT_ENCRYPTED, "The file is not encrypted: it is of type " + headers.type());
            }
            return headers.decode(in);
        }
        if (text(start).startsWith(PEM)) {
            String label = MimeHeaders.line(in).toString().strip();
            if (!PEM_LABELS.contains(label)) {
                throw new ExportException(Problem.NOT_ENCRYPTED, "The file is not encrypted: it begins with " + label);
            }
            return new Base64Stream(in, true);
        }
        throw notEncrypted(start);
    }

    private static ExportException notEncrypted(byte[] start) {
        String what = text(start).startsWith("PK")
                ? "it is a zip file"
                : "it begins with the bytes " + HexFormat.of().formatHex(start, 0, Math.min(8, start.length))
                        + ", neither DER nor PEM nor MIME";
        return new ExportException(Problem.NOT_ENCRYPTED, "The file is not encrypted: " + what);
    }

    private static String text(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1);
    }
}
