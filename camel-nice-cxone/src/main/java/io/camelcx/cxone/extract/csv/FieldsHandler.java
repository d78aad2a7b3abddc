/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.cxone.extract.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/** Collects the fields of a record into an array of just their number. */
final class FieldsHandler extends CsvCallbackHandler<String[]> {

    private static final int MOST_FIELDS = 4096;
    private static final int MOST_CHARS = 16 * 1024 * 1024;

    private String[] fields = new String[32];
    private int count;
    private int chars;
    private long line;
    private boolean empty;

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        count = 0;
        chars = 0;
        empty = false;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        chars += length;
        if (count == MOST_FIELDS || chars > MOST_CHARS) {
            throw new IllegalStateException("The record at line " + line + " is too large: more than " + MOST_FIELDS
                    + " fields, or " + MOST_CHARS + " characters");
        }
        if (count == fields.length) {
            fields = Arrays.copyOf(fields, count * 2);
        }
        fields[count++] = length == 0 ? "" : new String(buffer, offset, length);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("Comments are off");
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected String[] buildRecord() {
        return Arrays.copyOf(fields, count);
    }

    /** The line at which the record begins that was read last. */
    long line() {
        return line;
    }
}
