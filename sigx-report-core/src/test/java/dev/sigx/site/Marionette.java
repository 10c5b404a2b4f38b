package dev.sigx.site;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.CommandExecutor;
import org.openqa.selenium.remote.Response;

/**
 * Speaks Firefox's own remote protocol, so that Selenium drives it without geckodriver, which Debian does not have. A
 * message is its length, a colon, and JSON: {@code [0, id, name, parameters]} there, {@code [1, id, error, result]}
 * back. The names are those of the WebDriver specification with another spelling.
 */
final class Marionette implements CommandExecutor, AutoCloseable {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("newSession", "WebDriver:NewSession"),
            Map.entry("quit", "Marionette:Quit"),
            Map.entry("get", "WebDriver:Navigate"),
            Map.entry("refresh", "WebDriver:Refresh"),
            Map.entry("goBack", "WebDriver:Back"),
            Map.entry("getCurrentUrl", "WebDriver:GetCurrentURL"),
            Map.entry("getTitle", "WebDriver:GetTitle"),
            Map.entry("findElement", "WebDriver:FindElement"),
            Map.entry("findElements", "WebDriver:FindElements"),
            Map.entry("findChildElement", "WebDriver:FindElement"),
            Map.entry("findChildElements", "WebDriver:FindElements"),
            Map.entry("getActiveElement", "WebDriver:GetActiveElement"),
            Map.entry("clickElement", "WebDriver:ElementClick"),
            Map.entry("clearElement", "WebDriver:ElementClear"),
            Map.entry("sendKeysToElement", "WebDriver:ElementSendKeys"),
            Map.entry("getElementText", "WebDriver:GetElementText"),
            Map.entry("getElementTagName", "WebDriver:GetElementTagName"),
            Map.entry("getElementAttribute", "WebDriver:GetElementAttribute"),
            Map.entry("getElementDomAttribute", "WebDriver:GetElementAttribute"),
            Map.entry("getElementDomProperty", "WebDriver:GetElementProperty"),
            Map.entry("getElementRect", "WebDriver:GetElementRect"),
            Map.entry("isElementDisplayed", "WebDriver:IsElementDisplayed"),
            Map.entry("isElementEnabled", "WebDriver:IsElementEnabled"),
            Map.entry("isElementSelected", "WebDriver:IsElementSelected"),
            Map.entry("executeScript", "WebDriver:ExecuteScript"),
            Map.entry("executeAsyncScript", "WebDriver:ExecuteAsyncScript"),
            Map.entry("actions", "WebDriver:PerformActions"),
            Map.entry("clearActionState", "WebDriver:ReleaseActions"),
            Map.entry("setTimeout", "WebDriver:SetTimeouts"),
            Map.entry("setWindowRect", "WebDriver:SetWindowRect"),
            Map.entry("setCurrentWindowSize", "WebDriver:SetWindowRect"));

    private final Json json = new Json();
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int last;

    /** @throws IOException where nobody listens at that port yet */
    Marionette(int port) throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        receive();
    }

    @Override
    public Response execute(Command command) {
        String name = NAMES.get(command.getName());
        if (name == null) {
            throw new WebDriverException("Marionette is not taught the command " + command.getName());
        }
        Object result = send(name, parameters(command));
        if (command.getName().equals("newSession")) {
            Map<?, ?> session = (Map<?, ?>) result;
            Response response = success(session.get("capabilities"));
            response.setSessionId(String.valueOf(session.get("sessionId")));
            return response;
        }
        boolean wrapped = result instanceof Map<?, ?> map && map.containsKey("value");
        return success(wrapped ? ((Map<?, ?>) result).get("value") : result);
    }

    private static Response success(Object value) {
        Response response = new Response();
        response.setState("success");
        response.setStatus(0);
        response.setValue(value);
        return response;
    }

    private static Map<String, Object> parameters(Command command) {
        Map<String, Object> parameters = new HashMap<>(command.getParameters());
        switch (command.getName()) {
            case "newSession" -> parameters = new HashMap<>();
            case "findChildElement", "findChildElements" -> parameters.put("element", parameters.remove("id"));
            case "sendKeysToElement" -> {
                StringBuilder text = new StringBuilder();
                for (CharSequence keys : (CharSequence[]) parameters.get("value")) {
                    text.append(keys);
                }
                parameters.put("text", text.toString());
                parameters.remove("value");
            }
            default -> {}
        }
        return parameters;
    }

    /** What Firefox answers. @throws WebDriverException where it answers with an error */
    synchronized Object send(String name, Map<String, Object> parameters) {
        byte[] message = json.toJson(List.of(0, ++last, name, parameters)).getBytes(StandardCharsets.UTF_8);
        try {
            out.write((message.length + ":").getBytes(StandardCharsets.US_ASCII));
            out.write(message);
            out.flush();
            List<?> answer = (List<?>) receive();
            if (answer.get(2) != null) {
                throw new WebDriverException(name + ": " + answer.get(2));
            }
            return answer.get(3);
        } catch (IOException e) {
            throw new UncheckedIOException("Firefox does not answer to " + name, e);
        }
    }

    private Object receive() throws IOException {
        int length = 0;
        for (int digit = in.read(); digit != ':'; digit = in.read()) {
            if (digit < 0) {
                throw new IOException("Firefox has closed the connection");
            }
            length = length * 10 + digit - '0';
        }
        return json.toType(new String(in.readNBytes(length), StandardCharsets.UTF_8), Object.class);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
