// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files: of the JDK's writer, and of one of our own that writes what the JDK's does not. */
final class TestZips {

    private TestZips() {}

    /** Entries with data descriptors, as the JDK writes them to a stream. */
    static byte[] streamed(Map<String, byte[]> entries) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.setComment("An export");
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return zip.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An entry whose header may say anything. */
    static final class Entry {
        String name = "a.json";
        byte[] content = utf8("{\"id\":1}\n");
        int method = ZipFormat.DEFLATED;
        int flags = ZipFormat.FLAG_UTF_8;
        boolean zip64;
        boolean signature = true;
        boolean longDescriptor;
        int wrongChecksum;
        int wrongSize;
        int offset;

        Entry with(Consumer<Entry> change) {
            change.accept(this);
            return this;
        }

        byte[] packed() {
            if (method != ZipFormat.DEFLATED) {
                return content;
            }
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            deflater.end();
            return out.toByteArray();
        }

        int checksum() {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            return (int) checksum.getValue() + wrongChecksum;
        }
    }

    static Entry entry(String name, String content) {
        return new Entry().with(entry -> {
            entry.name = name;
            entry.content = utf8(content);
        });
    }

    /** A zip file; {@code split} as the parts of one begin and are counted. */
    static byte[] of(int lastDisk, boolean zip64End, List<Entry> entries) {
        Bytes out = new Bytes();
        if (lastDisk > 0) {
            out.ints(ZipFormat.DESCRIPTOR);
        }
        entries.forEach(entry -> local(out, entry));
        int begin = out.size();
        entries.forEach(entry -> central(out, entry));
        int length = out.size() - begin;
        int count = entries.size();
        if (zip64End) {
            int end = out.size();
            out.ints(ZipFormat.END_64).longs(44).shorts(45, 45).ints(lastDisk, lastDisk);
            out.longs(count, count, length, begin);
            out.ints(ZipFormat.LOCATOR, lastDisk).longs(end).ints(lastDisk + 1);
        }
        out.ints(ZipFormat.END).shorts(lastDisk, lastDisk);
        out.shorts(zip64End ? 0xffff : count, zip64End ? 0xffff : count);
        return out.ints(zip64End ? -1 : length, zip64End ? -1 : begin).shorts(0).toByteArray();
    }

    static byte[] of(Entry... entries) {
        return of(0, false, List.of(entries));
    }

    private static void local(Bytes out, Entry entry) {
        byte[] name = utf8(entry.name);
        byte[] packed = entry.packed();
        int size = entry.content.length + entry.wrongSize;
        boolean descriptor = (entry.flags & ZipFormat.FLAG_DESCRIPTOR) != 0;
        entry.offset = out.size();
        out.ints(ZipFormat.ENTRY).shorts(20, entry.flags, entry.method).ints(0);
        if (descriptor) {
            out.ints(0, 0, 0);
        } else {
            out.ints(entry.checksum(), entry.zip64 ? -1 : packed.length, entry.zip64 ? -1 : size);
        }
        out.shorts(name.length, entry.zip64 && !descriptor ? 24 : 0).writeBytes(name);
        if (entry.zip64 && !descriptor) {
            out.shorts(9, 0).shorts(ZipFormat.EXTRA_64, 16).longs(size, packed.length);
        }
        out.writeBytes(packed);
        if (descriptor) {
            if (entry.signature) {
                out.ints(ZipFormat.DESCRIPTOR);
            }
            out.ints(entry.checksum());
            if (entry.longDescriptor) {
                out.longs(packed.length, size);
            } else {
                out.ints(packed.length, size);
            }
        }
    }

    private static void central(Bytes out, Entry entry) {
        byte[] name = utf8(entry.name);
        int packed = entry.packed().length;
        int size = entry.content.length + entry.wrongSize;
        out.ints(ZipFormat.DIRECTORY_ENTRY)
                .shorts(20, 20, entry.flags, entry.method)
                .ints(0, entry.checksum());
        out.ints(entry.zip64 ? -1 : packed, entry.zip64 ? -1 : size);
        out.shorts(name.length, entry.zip64 ? 28 : 0, 0, 0, 0).ints(0, entry.zip64 ? -1 : entry.offset);
        out.writeBytes(name);
        if (entry.zip64) {
            out.shorts(ZipFormat.EXTRA_64, 24).longs(size, packed, entry.offset);
        }
    }

    /** Little-endian numbers. */
    private static final class Bytes extends ByteArrayOutputStream {

        Bytes shorts(int... values) {
            for (int value : values) {
                write(value);
                write(value >> 8);
            }
            return this;
        }

        Bytes ints(int... values) {
            for (int value : values) {
                shorts(value, value >> 16);
            }
            return this;
        }

        Bytes longs(long... values) {
            for (long value : values) {
                writeBytes(ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array());
            }
            return this;
        }
    }

    /** Cuts into so many pieces of about the same length. */
    static List<byte[]> cut(byte[] bytes, int pieces) {
        List<byte[]> cut = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            int from = (int) ((long) bytes.length * i / pieces);
            int to = (int) ((long) bytes.length * (i + 1) / pieces);
            cut.add(Arrays.copyOfRange(bytes, from, to));
        }
        return cut;
    }
}
