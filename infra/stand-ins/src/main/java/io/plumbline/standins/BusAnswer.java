package io.plumbline.standins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What EventBridge answers: a status and a JSON object.
record BusAnswer(int status, String body) {

    static BusAnswer ok(ObjectNode body) {
        return new BusAnswer(200, body.toString());
    }

    static BusAnswer error(int status, String code) {
        return new BusAnswer(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("__type", code)
                        .put("message", "the bus on loopback was told to say so, or the request was wrong")
                        .toString());
    }
}
