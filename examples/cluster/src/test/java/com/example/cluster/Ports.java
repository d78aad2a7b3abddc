// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import io.camelcx.test.HangLimit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** Ports of servers that must know theirs before they start. */
final class Ports {

    private Ports() {}

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** @throws IllegalStateException with the output of the process, if it ends or hangs */
    static void awaitOpen(int port, JavaProcess process) throws InterruptedException {
        long end = System.nanoTime() + HangLimit.TIME.toNanos();
        while (!isOpen(port)) {
            if (!process.isRunning() || System.nanoTime() > end) {
                throw new IllegalStateException(process.name() + " did not start:\n" + process.output());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
