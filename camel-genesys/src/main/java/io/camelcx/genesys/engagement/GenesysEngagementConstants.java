// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import org.apache.camel.spi.Metadata;

/** The headers of {@code genesys-engagement}. */
public final class GenesysEngagementConstants {

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "io.camelcx.genesys.engagement.GenesysEngagementOperation")
    public static final String OPERATION = "CamelGenesysEngagementOperation";

    @Metadata(
            description = "The callback service; overrides the one of the endpoint. As output of the consumer: the"
                    + " service of the endpoint",
            javaType = "String")
    public static final String SERVICE = "CamelGenesysEngagementService";

    @Metadata(
            description = "The id of a callback; overrides the option id. As output: the id of the callback that was"
                    + " booked, or is in the body",
            javaType = "String")
    public static final String ID = "CamelGenesysEngagementId";

    @Metadata(
            label = "producer",
            description = "The phone number of the contact; used by book and callIn if the body has none",
            javaType = "String")
    public static final String PHONE_NUMBER = "CamelGenesysEngagementPhoneNumber";

    @Metadata(
            label = "producer",
            description =
                    "When the contact is called: an Instant, a ZonedDateTime, a Date, or text of ISO 8601; used by"
                            + " book if the body has none",
            javaType = "Object")
    public static final String DESIRED_TIME = "CamelGenesysEngagementDesiredTime";

    @Metadata(
            label = "producer",
            description = "The begin of the slots, or the time for which openFor asks, in one of the forms of the"
                    + " desired time; overrides the option start",
            javaType = "Object")
    public static final String START = "CamelGenesysEngagementStart";

    @Metadata(
            label = "producer",
            description = "The end of the slots, in one of the forms of the desired time; overrides the option end",
            javaType = "Object")
    public static final String END = "CamelGenesysEngagementEnd";

    @Metadata(
            label = "producer",
            description = "For how many days slots are listed, if there is no end; overrides the option numberOfDays",
            javaType = "int")
    public static final String NUMBER_OF_DAYS = "CamelGenesysEngagementNumberOfDays";

    @Metadata(
            label = "producer",
            description = "The time zone of local times; overrides the option timezone",
            javaType = "String")
    public static final String TIMEZONE = "CamelGenesysEngagementTimezone";

    @Metadata(
            label = "producer",
            description = "The most slots that are listed; overrides the option maxTimeSlots",
            javaType = "int")
    public static final String MAX_TIME_SLOTS = "CamelGenesysEngagementMaxTimeSlots";

    @Metadata(
            description = "Queues, separated by commas; overrides the option queues. As output of the consumer: the"
                    + " queue in the body",
            javaType = "String")
    public static final String QUEUES = "CamelGenesysEngagementQueues";

    @Metadata(
            label = "producer",
            description = "How waiting times are estimated; overrides the option mode",
            javaType = "io.camelcx.genesys.engagement.GenesysEngagementMode")
    public static final String MODE = "CamelGenesysEngagementMode";

    @Metadata(
            label = "producer",
            description = "The group of call-in numbers; used if the body has none",
            javaType = "String")
    public static final String GROUP_NAME = "CamelGenesysEngagementGroupName";

    @Metadata(
            label = "producer",
            description = "As output of book: the slots that are proposed instead of a full one, with what the vendor"
                    + " adds to each; not set if the callback is booked",
            javaType = "Map<String, String>")
    public static final String SLOTS = "CamelGenesysEngagementSlots";

    @Metadata(
            label = "producer",
            description = "As output of book: true if the idempotent repository contains the booking already, so that"
                    + " no call was made",
            javaType = "boolean")
    public static final String DUPLICATE = "CamelGenesysEngagementDuplicate";

    @Metadata(
            label = "producer",
            description = "As output: the vendor's id of the call, which its support asks for",
            javaType = "String")
    public static final String CORR_ID = "CamelGenesysEngagementCorrId";

    @Metadata(
            label = "consumer",
            description = "The state of the callback: SCHEDULED, QUEUED, ROUTING, PROCESSING or COMPLETED; UNKNOWN if"
                    + " the vendor does not know it any more",
            javaType = "String")
    public static final String STATE = "CamelGenesysEngagementState";

    @Metadata(
            label = "consumer",
            description = "Why the callback is completed, in the vendor's words",
            javaType = "String")
    public static final String REASON = "CamelGenesysEngagementReason";

    private GenesysEngagementConstants() {}
}
