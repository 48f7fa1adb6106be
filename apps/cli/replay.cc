// SPDX-License-Identifier: Apache-2.0
#include "replay/replay.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "apps/cli/arguments.h"
#include "apps/cli/check_options.h"
#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "report/text_writer.h"

namespace crosscheck::cli {
namespace {

constexpr Example kExamples[] = {
    {"crosscheck replay --engine chromium < cases.jsonl > results.jsonl", "what Chromium does with each case"},
};

void write_all(std::string_view block) {
  while (!block.empty()) {
    const ssize_t n = ::write(STDOUT_FILENO, block.data(), block.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw std::runtime_error(tr("cannot write the results: {}", {told(std::strerror(errno))}));
    block.remove_prefix(static_cast<std::size_t>(n));
  }
}

/// Reads to the end of `fd`; false and errno when reading fails.
bool pump(int fd, replay::Replay& replay) {
  for (;;) {
    const std::span<char> room = replay.space();
    const ssize_t n = ::read(fd, room.data(), room.size());
    if (n == 0) return true;
    if (n > 0) {
      replay.take(static_cast<std::size_t>(n));
    } else if (errno != EINTR) {
      return false;
    }
  }
}

bool pump_file(const std::string& name, replay::Replay& replay) {
  const int fd = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  const bool read = pump(fd, replay);
  const int why = errno;
  ::close(fd);
  errno = why;
  return read;
}

}  // namespace

int replay_command(int argc, char** argv) {
  Arguments arguments(
      "crosscheck replay",
      "Runs the browser side against scripted answers, without a network: one case a line, one line out per case and "
      "engine. Cases and results are JSON Lines; docs/replay.md has every member.",
      kExamples);
  std::vector<std::string> files;
  std::string engine = "all";
  arguments.add("FILE", files, "Files of cases, one after another; standard input without any, or for -");
  add_engine_option(arguments, engine);
  if (const auto status = arguments.parse(argc, argv)) return *status;

  replay::Replay replay(engines_named(engine), write_all);
  if (files.empty()) files.emplace_back("-");
  const bool named = files.size() > 1 || files.front() != "-";
  for (const std::string& file : files) {
    replay.begin(named ? file : std::string());
    const bool read = file == "-" ? pump(STDIN_FILENO, replay) : pump_file(file, replay);
    if (!read) {
      const std::string why = told(std::strerror(errno));
      replay.finish();
      return usage_error(tr("cannot read {0}: {1}", {report::printable(file), why}));
    }
  }
  replay.finish();
  return replay.bad_lines() == 0 ? kDone : kUnreadable;
}

}  // namespace crosscheck::cli
