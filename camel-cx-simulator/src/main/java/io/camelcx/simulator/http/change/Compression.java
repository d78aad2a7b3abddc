// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses the body.
 *
 * @param format how
 * @param members how many members of gzip the body is divided into; other formats have one
 * @param label the value of {@code Content-Encoding}, right or wrong; empty for no such header
 */
public record Compression(Format format, int members, String label) implements AnswerChange {

    /** How a body is compressed. */
    public enum Format {
        GZIP,
        /** What HTTP calls deflate. */
        ZLIB,
        /** What some servers call deflate. */
        RAW_DEFLATE
    }

    public Compression {
        if (members < 1) {
            members = 1;
        }
        label = label == null ? "" : label;
    }

    /** gzip in this number of members, with the right label. */
    public static Compression gzip(int members) {
        return new Compression(Format.GZIP, members, "gzip");
    }

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        return answer.withBody(compressed(answer.body()))
                .withHeader("Content-Encoding", label.isEmpty() ? List.of() : List.of(label));
    }

    private byte[] compressed(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        int parts = format == Format.GZIP ? members : 1;
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) body.length * part / parts);
            int to = (int) ((long) body.length * (part + 1) / parts);
            try (OutputStream out = compressor(compressed)) {
                out.write(body, from, to - from);
            } catch (IOException e) {
                throw new IllegalStateException("Bytes in memory cannot be compressed", e);
            }
        }
        return compressed.toByteArray();
    }

    private OutputStream compressor(OutputStream out) throws IOException {
        return switch (format) {
            case GZIP -> new GZIPOutputStream(out);
            case ZLIB -> new DeflaterOutputStream(out);
            case RAW_DEFLATE -> new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
        };
    }
}
