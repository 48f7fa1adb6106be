// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <cstdio>
#include <string>

#include "apps/cli/arguments.h"
#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/lab_demo.h"
#include "apps/lab/json.h"
#include "apps/lab/lab.h"
#include "apps/lab/script.h"

namespace crosscheck::cli {
namespace {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_list(const lab::Ground& ground) {
  for (const lab::Family family : lab::kFamilies) {
    print(std::string(lab::heading(family)) + "\n");
    for (const lab::Scenario& scenario : lab::scenarios()) {
      if (scenario.family != family) continue;
      std::printf("  %-38.*s %.*s\n", static_cast<int>(scenario.id.size()), scenario.id.data(),
                  static_cast<int>(scenario.title.size()), scenario.title.data());
    }
    print("\n");
  }
  print("`crosscheck lab` serves them: each at " + ground.page + "/s/ID, with another port.\n");
}

/// Blocks until Ctrl-C or a request to end. Every thread started later inherits that these signals wait for us.
class UntilStopped {
 public:
  UntilStopped() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  }
  void wait() const {
    int caught = 0;
    sigwait(&signals_, &caught);
  }

 private:
  sigset_t signals_{};
};

int serve(std::uint16_t port, bool json) {
  const UntilStopped stopped;
  auto lab = lab::Lab::start(port);
  if (!lab) {
    std::fprintf(stderr, "crosscheck: %s\n", lab.error().c_str());
    return kNoAnswer;
  }
  const lab::Ground& ground = (*lab)->ground();
  if (json) {
    print(lab::to_json(ground));
  } else {
    print("The lab is open, on this computer only:\n\n  " + ground.page +
          "/\n\nopen it in a browser, or ask about one of its " + std::to_string(lab::scenarios().size()) +
          " scenarios:\n\n  " + lab::to_command(lab::intent_of(lab::scenarios().front(), ground)) +
          "\n\nCtrl-C closes it.\n");
  }
  std::fflush(stdout);
  stopped.wait();
  return kDone;
}

}  // namespace

int lab_command(int argc, char** argv) {
  CLI::App app{"Serves one page for every way a cross-origin request fails, on this computer only.", "crosscheck lab"};
  std::uint16_t port = 0;
  bool list = false;
  bool json = false;
  bool demo = false;
  app.add_option("--port", port, "first of four ports in a row; any free ones when absent")
      ->check(CLI::Range(1, 65000));
  app.add_flag("--list", list, "list the scenarios and end");
  app.add_flag("--json", json, "print the scenarios, with their addresses, as JSON");
  app.add_flag("--demo", demo, "check a few telling scenarios and end")->excludes("--list")->excludes("--json");
  if (const auto status = parse_arguments(app, argc, argv)) return *status;
  if (demo) return lab_demo();
  if (!list) return serve(port, json);
  if (json) {
    print(lab::to_json(lab::fixed_ground()));
  } else {
    print_list(lab::fixed_ground());
  }
  return kDone;
}

}  // namespace crosscheck::cli
