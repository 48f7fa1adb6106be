// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/arguments.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "base/nearest.h"
#include "diagnosis/phrases.h"
#include "report/text_writer.h"

namespace crosscheck::cli {
namespace {

constexpr Text kPositionals = "Positionals";
constexpr Text kOptions = "Options";

/// "--mode TEXT:{cors,no-cors}": names, what the value is, and "..." where there may be more than one.
std::string left_column(const CLI::Option& option) {
  if (option.get_positional()) return option.get_name(true) + (option.get_expected_max() > 1 ? " ..." : "");
  std::string text = option.get_name(false, true);
  if (option.get_type_name().empty()) return text;
  return text + ' ' + option.get_type_name() + (option.get_expected_max() > 1 ? " ..." : "");
}

/// The names of those that cannot go with it, in the alphabet's order.
std::string excluded_by(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const CLI::Option* other : option.get_excludes()) names.push_back(other->get_name());
  std::sort(names.begin(), names.end());
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += diagnosis::phrase(", ", user_language());
    text += name;
  }
  return text;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// CLI11's errors have the option's name in their text only, before a colon or a space.
const CLI::Option* option_of(const CLI::ParseError& error, const CLI::App& app) {
  const std::string text = std::string(error.what()) + ' ';
  for (const CLI::Option* option : app.get_options()) {
    const std::string name = option->get_name();
    if (text.find(name + ':') != std::string::npos || text.find(name + ' ') != std::string::npos) return option;
  }
  return nullptr;
}

/// The two that exclude each other and are both there.
std::string excluding(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options()) {
    for (const CLI::Option* other : option->get_excludes()) {
      if (option->count() > 0 && other->count() > 0) {
        return tr("{0} and {1} exclude each other", {option->get_name(), other->get_name()});
      }
    }
  }
  return {};
}

}  // namespace

Arguments::Arguments(const char* command, Text what, std::span<const Example> examples, std::span<const Text> remarks)
    : app_({}, command), what_(what), examples_(examples), remarks_(remarks), group_(kOptions) {
  show(app_.set_help_flag("-h,--help"), "Print this help message and exit");
  // Its value was read by choose_language().
  show(app_.add_option("--lang")->type_name("TEXT")->check(one_of(language_tags())),
       "Language (default: as LC_ALL, LC_MESSAGES or LANG says, else en)");
}

CLI::Option* Arguments::show(CLI::Option* option, Text what) {
  shown_.push_back({option, what, option->get_positional() ? kPositionals : group_});
  return option;
}

std::string Arguments::help() const {
  HelpWriter help;
  help.paragraph(what_);
  std::string usage = app_.get_name() + " [" + tr("OPTIONS") + "]";
  std::vector<Text> groups;
  for (const Shown& shown : shown_) {
    const bool positional = shown.option->get_positional();
    if (positional) usage += " [" + left_column(*shown.option) + "]";
    if (std::find(groups.begin(), groups.end(), shown.group) != groups.end()) continue;
    groups.insert(positional ? groups.begin() : groups.end(), shown.group);
  }
  help.usage(usage);
  for (const Text group : groups) {
    help.heading(group);
    for (const Shown& shown : shown_) {
      if (shown.group != group) continue;
      const std::string excluded = excluded_by(*shown.option);
      const std::string what = tr(shown.what);
      help.row(left_column(*shown.option), excluded.empty() ? what : tr("{0} (not with {1})", {what, excluded}));
    }
  }
  help.examples(examples_);
  help.remarks(remarks_);
  return help.text();
}

/// The first of the arguments left over that looks like an option, or the first of all.
std::string Arguments::unknown_argument() const {
  const std::vector<std::string> left = app_.remaining();
  const auto option = std::find_if(left.begin(), left.end(), [](const std::string& s) { return s.starts_with('-'); });
  const std::string unknown = option != left.end() ? *option : left.empty() ? std::string() : left.front();
  const std::string name = unknown.substr(0, unknown.find('='));
  const std::string shown = report::printable(name);
  const std::string what =
      name.starts_with('-') ? tr("unknown option {}", {shown}) : tr("unexpected argument {}", {shown});
  const std::string meant = name.starts_with("--") ? nearest(name, option_names(app_)) : std::string();
  return meant.empty() ? tr("{0}; '{1} --help' lists what there is", {what, app_.get_name()})
                       : tr("{0}; did you mean {1}?", {what, meant});
}

std::string Arguments::mistake(const CLI::ParseError& error) const {
  std::string what = error.what();
  // A validator's text says what the value must be.
  if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) return what;
  if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) {
    what = excluding(app_);
  } else if (const CLI::Option* option = option_of(error, app_); option != nullptr) {
    const std::string name = option->get_name();
    what = option->get_type_name().empty() ? tr("{} takes no value", {name})
           : option->count() > 1           ? tr("{} is given more than once", {name})
                                           : tr("{} needs a value", {name});
  }
  return tr("{0}; see '{1} --help'", {what, app_.get_name()});
}

std::optional<int> Arguments::parse(int argc, char** argv) {
  try {
    app_.parse(argc, argv);
    return std::nullopt;
  } catch (const CLI::CallForHelp&) {
    std::cout << help();
    return kDone;
  } catch (const CLI::ExtrasError&) {
    return usage_error(unknown_argument());
  } catch (const CLI::ParseError& error) {
    return usage_error(mistake(error));
  }
}

CLI::Validator one_of(std::vector<std::string> values) {
  std::string set;
  for (const std::string& value : values) set += (set.empty() ? "{" : ",") + value;
  set += '}';
  return CLI::Validator(
      [values = std::move(values), set](const std::string& text) -> std::string {
        if (std::find(values.begin(), values.end(), text) != values.end()) return {};
        const std::string what = tr("{0} not in {1}", {report::printable(text), set});
        const std::string meant = nearest(text, values);
        return meant.empty() ? what : tr("{0}; did you mean {1}?", {what, meant});
      },
      set);
}

CLI::Validator number_within(double least, double most) {
  const auto written = [](double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", number);
    return std::string(text);
  };
  const std::string from = written(least);
  const std::string to = written(most);
  return CLI::Validator(
      [=](const std::string& text) {
        double number = 0;
        const char* end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, number);
        const bool good = read.ec == std::errc() && read.ptr == end && number >= least && number <= most;
        return good ? std::string() : tr("{0} is no number from {1} to {2}", {report::printable(text), from, to});
      },
      "[" + from + " - " + to + "]");
}

CLI::Validator existing_file() {
  return CLI::Validator(
      [](const std::string& name) {
        std::error_code ignored;
        const bool there = std::filesystem::exists(name, ignored) && !std::filesystem::is_directory(name, ignored);
        return there ? std::string() : tr("there is no file {}", {report::printable(name)});
      },
      "FILE");
}

std::string nearest(std::string_view text, const std::vector<std::string>& candidates) {
  const std::vector<std::string_view> views(candidates.begin(), candidates.end());
  return std::string(crosscheck::nearest(text, views));
}

int usage_error(std::string_view message, std::string_view hint) {
  std::cerr << "crosscheck: " << message << '\n';
  if (!hint.empty()) std::cerr << hint << '\n';
  return kUsage;
}

}  // namespace crosscheck::cli
