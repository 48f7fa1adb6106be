// SPDX-License-Identifier: Apache-2.0
#include "replay/replay.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "apps/cli/arguments.h"
#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"

namespace crosscheck::cli {
namespace {

constexpr std::string_view kHelp =
    "Runs the browser side against scripted answers, without a network: one case a line, one line out per case and\n"
    "engine. Cases and results are JSON Lines; docs/replay.md has every member.\n\n"
    "Example:\n"
    "  crosscheck replay --engine chromium < cases.jsonl > results.jsonl";

void write_all(std::string_view block) {
  while (!block.empty()) {
    const ssize_t n = ::write(STDOUT_FILENO, block.data(), block.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw std::runtime_error(std::string("cannot write the results: ") + std::strerror(errno));
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

std::vector<browser::Engine> engines_named(const std::string& name) {
  if (const auto engine = browser::from_string<browser::Engine>(name)) return {*engine};
  return {std::begin(browser::kEngines), std::end(browser::kEngines)};
}

}  // namespace

int replay_command(int argc, char** argv) {
  CLI::App app{std::string(kHelp), "crosscheck replay"};
  std::vector<std::string> files;
  std::string engine = "all";
  app.add_option("FILE", files, "Files of cases, one after another; standard input without any, or for -");
  app.add_option("--engine", engine, "Which browser: all, standard, chromium, firefox or webkit (default all)")
      ->check(CLI::IsMember({"all", "standard", "chromium", "firefox", "webkit"}));
  if (const auto status = parse_arguments(app, argc, argv)) return *status;

  replay::Replay replay(engines_named(engine), write_all);
  if (files.empty()) files.emplace_back("-");
  const bool named = files.size() > 1 || files.front() != "-";
  for (const std::string& file : files) {
    replay.begin(named ? file : std::string());
    const bool read = file == "-" ? pump(STDIN_FILENO, replay) : pump_file(file, replay);
    if (!read) {
      const std::string why = std::strerror(errno);
      replay.finish();
      return usage_error("cannot read " + file + ": " + why);
    }
  }
  replay.finish();
  return replay.bad_lines() == 0 ? kDone : kUnreadable;
}

}  // namespace crosscheck::cli
