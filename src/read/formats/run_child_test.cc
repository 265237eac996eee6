// SPDX-License-Identifier: Apache-2.0
#include "read/formats/run_child.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <functional>

#include "read/formats/system_call_filter.h"
#include "read/formats/tools.h"

namespace headwater {
namespace {

ChildLimits few_seconds() {
  ChildLimits limits;
  limits.seconds = 2;
  return limits;
}

// What a shell prints that runs `script`; "!" and the reason where it fails.
std::string shell(const std::string& script, ChildLimits limits = few_seconds(),
                  std::string_view input = "") {
  const auto printed = run_child({"/bin/sh", {"-c", script}}, input, limits);
  return printed ? *printed : "!" + printed.error().reason;
}

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST(RunChild, PrintsWhatItReads) {
  EXPECT_EQ(run_child({"/bin/cat", {}}, "The weir\n", {}).value_or("!"), "The weir\n");
  EXPECT_EQ(run_child({"/bin/cat", {"/dev/stdin"}}, "The weir\n", {}).value_or("!"), "The weir\n");
}

TEST(RunChild, SaysWhyItFailed) {
  EXPECT_EQ(shell("exit 3"), "!failed");
  EXPECT_EQ(shell("kill -9 $$"), "!failed");
  EXPECT_EQ(run_child({"", {}}, "", {}).error().reason, "is not installed");
  EXPECT_EQ(run_child({"/no/such/tool", {}}, "", {}).error().message(), "tool: cannot be started");
  EXPECT_EQ(run_child({"/etc/passwd", {}}, "", {}).error().message(), "passwd: cannot be started");
}

TEST(RunChild, EnvironmentIsOursAlone) {
  setenv("HEADWATER_TEST_SECRET", "1", 1);
  const auto printed = run_child({"/usr/bin/env", {}, {"TESSDATA_PREFIX=/x"}}, "", {});
  EXPECT_EQ(printed.value_or("!"), "TESSDATA_PREFIX=/x\nLC_ALL=C.UTF-8\n");
}

// Each of them is what a child that was taken over would try; the words are those of the shell.
TEST(RunChild, Refusals) {
  const struct {
    const char* what;
    const char* script;
  } cases[] = {
      {"another program", "exec /bin/true"},
      {"a process", "(echo in a process)"},
      {"a file that is written", "echo x > /tmp/headwater_child_wrote"},
      {"a device that is written", "echo x > /dev/null"},
      {"a signal to us", "kill -0 $PPID"},
      {"a link", "umask 0; cd /tmp && ln -s a headwater_child_link"},
  };
  for (const auto& c : cases) {
    const auto printed = shell(std::string(c.script) + " && echo done");
    EXPECT_EQ(printed.find("done"), std::string::npos) << c.what << ": " << printed;
  }
  EXPECT_NE(access("/tmp/headwater_child_wrote", F_OK), 0);
}

TEST(RunChild, LimitsAreSet) {
  const auto limits = shell("ulimit -t; ulimit -f; ulimit -c; ulimit -n; ulimit -v; ulimit -p");
  EXPECT_EQ(limits, "2\n0\n0\n48\n1048576\n0\n");
  EXPECT_EQ(shell("read line < /proc/self/status; while read name value rest; do case $name in "
                  "NoNewPrivs:|Seccomp:) echo $name$value;; esac; done < /proc/self/status"),
            has_system_call_filter ? "NoNewPrivs:1\nSeccomp:2\n" : "NoNewPrivs:1\nSeccomp:0\n");
}

TEST(RunChild, HasNoDescriptorOfOurs) {
  const int open_file = open("/etc/passwd", O_RDONLY);  // not closed by exec
  ASSERT_GE(fcntl(open_file, F_DUPFD, 300), 300);
  EXPECT_EQ(shell("for i in 0 1 2 3 4 5 6 7 8 9 10 48 57 58 59 60 300; do "
                  "[ -e /proc/self/fd/$i ] && echo $i; done; true"),
            "0\n1\n2\n");
  close(open_file);
}

TEST(RunChild, TheClockEndsIt) {
  constexpr auto late = "!took too long or printed too much";
  const struct {
    const char* what;
    const char* script;
    const char* printed;
  } cases[] = {
      {"silent", "sleep 60", late},
      {"output closed", "exec >&-; sleep 60", late},
      {"output held by a process behind it", "sleep 60 &", late},
  };
  for (const auto& c : cases) {
    auto limits = few_seconds();
    limits.seconds = 1;
    limits.other_programs = true;
    std::string printed;
    const auto seconds = seconds_of([&] { printed = shell(c.script, limits); });
    EXPECT_LT(seconds, 10) << c.what;
    EXPECT_EQ(printed, c.printed) << c.what;
  }
}

TEST(RunChild, ProcessorTimeEndsIt) {
  auto limits = few_seconds();
  limits.seconds = 1;  // on a machine with much to do the clock may come first
  EXPECT_TRUE(shell("while :; do :; done", limits).starts_with('!'));
}

TEST(RunChild, TooMuchOutput) {
  auto limits = few_seconds();
  limits.output_bytes = 1000;
  EXPECT_EQ(shell("while :; do echo many words; done", limits),
            "!took too long or printed too much");
}

TEST(RunChild, MemoryIsLimited) {
  auto limits = few_seconds();
  limits.memory_bytes = 64U << 20U;
  limits.seconds = 20;
  EXPECT_EQ(shell("a=0123456789abcdef; while :; do a=$a$a; done", limits), "!failed");
}

// A process that runs this with standard streams closed, as a service may start us.
int exit_status_of(const std::function<int()>& work) {
  const pid_t child = fork();
  if (child == 0) _exit(work());
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

TEST(RunChild, WorksWithClosedStandardStreams) {
  for (unsigned closed = 1; closed < 8; ++closed) {
    const auto status = exit_status_of([closed] {
      for (int i = 0; i < 3; ++i) {
        if ((closed >> unsigned(i) & 1U) != 0) close(i);
      }
      return run_child({"/bin/cat", {}}, "The weir", {}).value_or("!") == "The weir" ? 0 : 1;
    });
    EXPECT_EQ(status, 0) << closed;
  }
}

TEST(Tools, FoldersAndFiles) {
  EXPECT_EQ(tool_folders(""), (std::vector<std::string>{"/usr/bin", "/usr/local/bin", "/bin"}));
  EXPECT_EQ(tool_folders("/opt/a:.::b/c:/d"), (std::vector<std::string>{"/opt/a", "/d"}));
  EXPECT_EQ(find_tool({"/no", "/bin"}, "sh"), "/bin/sh");
  EXPECT_EQ(find_tool({"/bin"}, "no-such-tool"), "");
  EXPECT_EQ(find_tool({"/"}, "etc"), "");        // a folder
  EXPECT_EQ(find_tool({"/etc"}, "passwd"), "");  // not executable
  EXPECT_EQ(tool_path("sh"), "");                // none of the three
}

}  // namespace
}  // namespace headwater
