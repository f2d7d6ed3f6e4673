package org.w3id.dateline.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** JSON that strangers wrote, read by the letter of RFC 8259. */
final class Json {
  private Json() {}

  /**
   * Returns the object that bytes in UTF-8 hold.
   *
   * @throws ServiceException if they hold something else
   */
  static JsonObject object(byte[] bytes) throws ServiceException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      if (element instanceof JsonObject object && reader.peek() == JsonToken.END_DOCUMENT) {
        return object;
      }
    } catch (CharacterCodingException e) {
      throw new ServiceException("answered with what is no UTF-8", ServiceException.Remedy.AGAIN);
    } catch (JsonParseException | IOException e) {
      // told below
    }
    throw new ServiceException(
        "answered with what is no JSON object", ServiceException.Remedy.AGAIN);
  }

  /** Returns a member that is a string. */
  static Optional<String> string(JsonObject object, String name) {
    return string(object.get(name));
  }

  /** Returns an element that is a string. */
  static Optional<String> string(@Nullable JsonElement element) {
    return element instanceof JsonPrimitive value && value.isString()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  /** Returns a member that is a finite number. */
  static Optional<Double> number(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive value && value.isNumber()
        ? Optional.of(value.getAsDouble()).filter(Double::isFinite)
        : Optional.empty();
  }

  /** Returns a member that is a whole number from 1 to a million. */
  static OptionalInt positive(JsonObject object, String name) {
    Optional<Double> number = number(object, name).filter(n -> n >= 1 && n <= 1e6);
    return number.isPresent() ? OptionalInt.of(number.get().intValue()) : OptionalInt.empty();
  }

  /** Returns whether a member is true. */
  static boolean isTrue(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive value
        && value.isBoolean()
        && value.getAsBoolean();
  }
}
