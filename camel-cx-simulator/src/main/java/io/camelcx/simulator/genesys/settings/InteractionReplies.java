// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

/**
 * How the Openmedia API writes its answers, for which the vendor's text says only "object"; immutable: each {@code with} method returns a changed copy.
 *
 * @param idField the name of the field that holds an interaction's id
 * @param data what {@code data} holds
 * @param code the form of {@code status.code} for success
 * @param afterChange what answers an update and a stop
 */
public record InteractionReplies(String idField, Data data, Code code, AfterChange afterChange) {

    /** What {@code data} holds. */
    public enum Data {
        /** The interaction. */
        OBJECT,
        /** An array with the interaction as its one element. */
        ARRAY,
        /** The interaction's id as text; an answer to a GET has the interaction all the same. */
        ID
    }

    /** The form of {@code status.code} for success. */
    public enum Code {
        /** {@code 0}. */
        NUMBER,
        /** {@code "0"}. */
        NUMBER_AS_TEXT,
        /** {@code "SUCCESS"}, as the Secure Email API has it. */
        SUCCESS
    }

    /** What answers an update and a stop. */
    public enum AfterChange {
        /** The same as for a creation. */
        INTERACTION,
        /** {@code status} without {@code data}. */
        STATUS,
        /** An object without fields. */
        EMPTY_OBJECT,
        /** 200 without a body. */
        EMPTY,
        /** 204. */
        NO_CONTENT
    }

    public InteractionReplies {
        if (idField.isBlank()) {
            throw new IllegalArgumentException("idField is blank, it must be the name of a field");
        }
    }

    public static InteractionReplies defaults() {
        return new InteractionReplies("id", Data.OBJECT, Code.NUMBER, AfterChange.INTERACTION);
    }

    public InteractionReplies withIdField(String name) {
        return new InteractionReplies(name, data, code, afterChange);
    }

    public InteractionReplies withData(Data shape) {
        return new InteractionReplies(idField, shape, code, afterChange);
    }

    public InteractionReplies withCode(Code good) {
        return new InteractionReplies(idField, data, good, afterChange);
    }

    public InteractionReplies withAfterChange(AfterChange answer) {
        return new InteractionReplies(idField, data, code, answer);
    }
}
