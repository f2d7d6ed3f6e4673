package org.w3id.dateline.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands, handing the terminal to those that print. */
final class TerminalFactory implements CommandLine.IFactory {
  private final Terminal terminal;

  TerminalFactory(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Terminal.class) {
        return type.cast(constructor.newInstance(terminal));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
