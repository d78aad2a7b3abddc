// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;

/**
 * One thing that is changed in an answer which the service has given, immutable. The service has done its work already, as
 * with {@code afterHandling}. Several changes are applied in order. In JSON the field {@code change} has the name.
 */
@JsonTypeInfo(use = Id.NAME, property = "change")
@JsonSubTypes({
    @Type(name = "status", value = StatusChange.class),
    @Type(name = "header", value = HeaderChange.class),
    @Type(name = "addHeader", value = HeaderAddition.class),
    @Type(name = "date", value = DateShift.class),
    @Type(name = "body", value = BodyReplacement.class),
    @Type(name = "document", value = DocumentReplacement.class),
    @Type(name = "answerOf", value = AnswerOf.class),
    @Type(name = "cut", value = BodyCut.class),
    @Type(name = "repeat", value = BodyRepetition.class),
    @Type(name = "replace", value = TextReplacement.class),
    @Type(name = "messages", value = MessageOrder.class),
    @Type(name = "compress", value = Compression.class),
    @Type(name = "charset", value = CharsetChange.class),
    @Type(name = "framing", value = FramingChange.class)
})
public sealed interface AnswerChange
        permits StatusChange,
                HeaderChange,
                HeaderAddition,
                DateShift,
                BodyReplacement,
                DocumentReplacement,
                AnswerOf,
                BodyCut,
                BodyRepetition,
                TextReplacement,
                MessageOrder,
                Compression,
                CharsetChange,
                FramingChange {

    /**
     * Returns the changed answer.
     *
     * @param answer what the service answered, after the changes before this one
     * @param earlier answers to other requests
     */
    HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier);
}
