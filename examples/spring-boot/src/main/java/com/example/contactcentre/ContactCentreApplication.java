// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.contactcentre;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. Its routes are the files in {@code routes}, its settings are in {@code application.yaml}. */
@SpringBootApplication
public class ContactCentreApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ContactCentreApplication.class, arguments);
    }
}
