// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import org.apache.camel.spi.Metadata;

/** The headers of {@code genesys-securemail}. */
public final class GenesysSecuremailConstants {

    @Metadata(
            label = "producer",
            description = "The operation of the producer; overrides the option operation",
            javaType = "io.camelcx.genesys.securemail.GenesysSecuremailOperation")
    public static final String OPERATION = "CamelGenesysSecuremailOperation";

    @Metadata(
            description =
                    "The address of the contact; overrides the option address. As output: whose list the mail is in",
            javaType = "String")
    public static final String ADDRESS = "CamelGenesysSecuremailAddress";

    @Metadata(
            description = "The box: 3 to 16 characters of A-Z, a-z and 0-9, or - for the one without a name; overrides"
                    + " the one of the endpoint. As output: the box of the endpoint",
            javaType = "String")
    public static final String SECUREBOX = "CamelGenesysSecuremailSecurebox";

    @Metadata(
            description =
                    "The id of a mail; overrides the option id. As output: the id of the mail in the body, or of the"
                            + " one that was sent",
            javaType = "String")
    public static final String ID = "CamelGenesysSecuremailId";

    @Metadata(label = "consumer", description = "The date of the mail, if it is known", javaType = "java.time.Instant")
    public static final String DATE = "CamelGenesysSecuremailDate";

    @Metadata(
            label = "producer",
            description = "The mails that are listed and counted; overrides the option status",
            javaType = "io.camelcx.genesys.securemail.GenesysSecuremailStatus")
    public static final String STATUS = "CamelGenesysSecuremailStatus";

    @Metadata(
            label = "producer",
            description = "The index of the first mail of a list; overrides the option index",
            javaType = "int")
    public static final String INDEX = "CamelGenesysSecuremailIndex";

    @Metadata(
            label = "producer",
            description = "How many mails a list has at most; overrides the option count",
            javaType = "int")
    public static final String COUNT = "CamelGenesysSecuremailCount";

    @Metadata(
            label = "producer",
            description = "Whether get marks the mail as read; overrides the option read",
            javaType = "boolean")
    public static final String READ = "CamelGenesysSecuremailRead";

    @Metadata(
            label = "producer",
            description = "What the caller calls the sending; the vendor returns it",
            javaType = "String")
    public static final String OPERATION_ID = "CamelGenesysSecuremailOperationId";

    private GenesysSecuremailConstants() {}
}
