// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The header before an entry's content.
 *
 * @param offset   where it begins
 * @param flags    {@link ZipFormat#FLAG_DESCRIPTOR} and others
 * @param method   how it is compressed
 * @param checksum CRC-32 of the content, unless a descriptor follows
 * @param packed   the length of the compressed content, unless a descriptor follows
 * @param size     the length of the content, unless a descriptor follows
 * @param rawName  the bytes of the name as characters, by which the directory names it too
 * @param name     the name
 */
record ZipHeader(
        long offset, int flags, int method, int checksum, long packed, long size, String rawName, String name) {

    private static final int MAX_NAME = 4096;
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)[/\\\\].*|[A-Za-z]:.*");
    private static final Pattern UPWARDS = Pattern.compile("(?s)(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?");
    private static final Pattern CONTROL = Pattern.compile("(?s).*[\\x00-\\x1f\\x7f].*");

    /** Reads what follows the signature. */
    static ZipHeader read(ZipInput in) throws IOException {
        long offset = in.position() - 4;
        in.readShort();
        int flags = in.readShort();
        int method = in.readShort();
        in.readInt();
        int checksum = in.readInt();
        long packed = in.readUnsignedInt();
        long size = in.readUnsignedInt();
        int nameLength = in.readShort();
        int extraLength = in.readShort();
        byte[] nameBytes = in.readBytes(nameLength);
        ZipExtra extra = new ZipExtra(in.readBytes(extraLength));
        // The extra field has the length before the compressed one.
        long realSize = extra.resolve(size);
        ZipHeader header = new ZipHeader(
                offset,
                flags,
                method,
                checksum,
                extra.resolve(packed),
                realSize,
                new String(nameBytes, StandardCharsets.ISO_8859_1),
                decode(nameBytes, flags));
        header.check();
        return header;
    }

    boolean hasDescriptor() {
        return (flags & ZipFormat.FLAG_DESCRIPTOR) != 0;
    }

    boolean isDirectory() {
        return name.endsWith("/");
    }

    private void check() throws ExportException {
        if (rawName.length() > MAX_NAME) {
            throw new ExportException(Problem.TOO_LARGE, "The name of an entry is longer than " + MAX_NAME + " bytes");
        }
        if (name.isEmpty()
                || ABSOLUTE.matcher(name).matches()
                || UPWARDS.matcher(name).matches()
                || CONTROL.matcher(name).matches()) {
            throw new ExportException(
                    Problem.UNSUPPORTED,
                    "The zip file has an entry with a name that is absolute, leads upwards or is no name: "
                            + name.replaceAll("[\\x00-\\x1f\\x7f]", "?"));
        }
        if ((flags & ZipFormat.FLAG_ENCRYPTED) != 0) {
            throw new ExportException(Problem.UNSUPPORTED, place() + " is encrypted once more, by a password");
        }
        if (method != ZipFormat.DEFLATED && method != ZipFormat.STORED) {
            throw new ExportException(Problem.UNSUPPORTED, place() + " is compressed by the method " + method);
        }
        if (packed < 0 || size < 0 || method == ZipFormat.STORED && packed != size) {
            throw new ExportException(Problem.DAMAGED, place() + " has wrong lengths");
        }
    }

    /** For errors. */
    String place() {
        return "The entry " + name;
    }

    private static String decode(byte[] bytes, int flags) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            boolean dos = (flags & ZipFormat.FLAG_UTF_8) == 0 && Charset.isSupported("IBM437");
            return new String(bytes, dos ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1);
        }
    }
}
