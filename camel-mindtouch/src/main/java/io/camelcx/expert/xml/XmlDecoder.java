// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a document. Its encoding is that of the byte order mark, else of the transport (RFC 7303), else of the document's declaration, else
 * UTF-8. Malformed bytes become U+FFFD.
 */
final class XmlDecoder {

    private static final int MAX_DECLARATION = 256;
    private static final char MARK = '\uFEFF';
    private static final Pattern ENCODING =
            Pattern.compile("\\A\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlDecoder() {}

    /** The text, and the number of replaced characters. */
    record Decoded(String text, int replaced) {}

    /** Decodes a document. */
    static Decoded decode(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        int replaced = text.indexOf(XmlCharacters.REPLACEMENT) < 0 ? 0 : malformed(bytes, charset);
        int start = 0;
        while (start < text.length() && text.charAt(start) == MARK) {
            start++;
        }
        return new Decoded(text.substring(start), replaced);
    }

    /** The encoding of a document. */
    static Charset charset(byte[] bytes, Optional<Charset> declared) throws XmlException {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        switch (first) {
            case 0xFEFF, 0x003C:
                return StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00:
                return StandardCharsets.UTF_16LE;
            case 0xEFBB:
                return StandardCharsets.UTF_8;
            default:
                Optional<Charset> named = declared.isPresent() ? declared : inDeclaration(bytes);
                // The document has one byte a character, whatever encoding is declared.
                return named.filter(XmlDecoder::isAsciiCompatible).orElse(StandardCharsets.UTF_8);
        }
    }

    private static Optional<Charset> inDeclaration(byte[] bytes) throws XmlException {
        String beginning = new String(bytes, 0, Math.min(bytes.length, MAX_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(beginning);
        if (!encoding.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(encoding.group(1)));
        } catch (IllegalArgumentException unknown) {
            throw new XmlException("its encoding " + encoding.group(1) + " is not supported");
        }
    }

    private static boolean isAsciiCompatible(Charset charset) {
        return new String(new byte[] {'<'}, charset).equals("<");
    }

    private static int malformed(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int count = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.clear();
            if (result.isUnderflow()) {
                return count;
            }
            if (result.isError()) {
                count++;
                in.position(in.position() + result.length());
            }
        }
    }
}
