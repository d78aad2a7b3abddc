// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.genesys.securemail.client.MailFields;
import io.camelcx.genesys.securemail.client.MailFile;
import io.camelcx.genesys.securemail.client.SecureMail;
import jakarta.activation.DataHandler;
import org.apache.camel.Message;
import org.apache.camel.attachment.AttachmentMessage;

/**
 * Writes a mail into a message.
 *
 * @param attachments whether its attachments become those of the message
 */
record MailMessage(MailFields fields, boolean attachments) {

    void write(Message message, SecureMail mail) {
        message.setBody(mail);
        fields.id(mail.json()).ifPresent(id -> message.setHeader(GenesysSecuremailConstants.ID, id));
        fields.date(mail.json()).ifPresent(date -> message.setHeader(GenesysSecuremailConstants.DATE, date));
        if (attachments) {
            fields.files(mail.json()).forEach(file -> attach(message, file));
        }
    }

    private static void attach(Message message, MailFile file) {
        AttachmentMessage target = message.getExchange().getMessage(AttachmentMessage.class);
        String name = file.name();
        for (int number = 2; target.getAttachment(name) != null; number++) {
            name = number + "-" + file.name();
        }
        target.addAttachment(name, new DataHandler(new Base64Source(file)));
    }
}
