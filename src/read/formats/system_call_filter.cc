// SPDX-License-Identifier: Apache-2.0
#include "read/formats/system_call_filter.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstdint>

namespace headwater {

#if defined(__x86_64__) || defined(__aarch64__)
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#else
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#endif

constexpr std::array refused_calls{
    // the network, and what reaches other processes
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4,
    SYS_sendto, SYS_sendmsg, SYS_sendmmsg, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev,
    SYS_kcmp, SYS_pidfd_open, SYS_pidfd_getfd, SYS_pidfd_send_signal, SYS_kill, SYS_tkill,
    SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_setpgid, SYS_setsid, SYS_mq_open, SYS_msgget,
    SYS_semget, SYS_shmget, SYS_add_key, SYS_request_key, SYS_keyctl,
    // changes of files and of the tree they stand in
    SYS_unlinkat, SYS_renameat2, SYS_mkdirat, SYS_mknodat, SYS_linkat, SYS_symlinkat, SYS_fchmod,
    SYS_fchmodat, SYS_fchown, SYS_fchownat, SYS_truncate, SYS_ftruncate, SYS_fallocate,
    SYS_utimensat, SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr,
    SYS_fremovexattr, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_open_tree,
    SYS_move_mount, SYS_fsopen, SYS_fsconfig, SYS_fsmount, SYS_fspick, SYS_open_by_handle_at,
    SYS_name_to_handle_at, SYS_quotactl, SYS_swapon, SYS_swapoff, SYS_renameat,
    // limits, names, and the kernel itself
    SYS_setrlimit, SYS_setpriority, SYS_sched_setscheduler, SYS_unshare, SYS_setns, SYS_sethostname,
    SYS_setdomainname, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_io_uring_setup,
    SYS_io_uring_enter, SYS_io_uring_register, SYS_init_module, SYS_finit_module, SYS_delete_module,
    SYS_kexec_load, SYS_kexec_file_load, SYS_reboot, SYS_settimeofday, SYS_clock_settime,
    SYS_adjtimex, SYS_clock_adjtime, SYS_acct, SYS_syslog, SYS_fanotify_init, SYS_personality,
    SYS_vhangup};

#if defined(__x86_64__)
constexpr std::array refused_old_calls{
    SYS_unlink,  SYS_rename,    SYS_mkdir, SYS_rmdir,  SYS_mknod,     SYS_link,
    SYS_symlink, SYS_chmod,     SYS_chown, SYS_lchown, SYS_creat,     SYS_utime,
    SYS_utimes,  SYS_futimesat, SYS_iopl,  SYS_ioperm, SYS_modify_ldt};
#endif

// New ways of old calls, whose arguments a filter cannot see; the C library falls back to the old.
constexpr std::array unknown_calls{SYS_clone3, SYS_openat2};

constexpr std::uint32_t upper_half = 4;  // little-endian: both architectures

class Steps {
 public:
  explicit Steps(SystemCallFilter& filter) : filter_(filter) {}

  void load(std::size_t offset) {
    add(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset), 0, 0);
  }
  void load_call() { load(offsetof(seccomp_data, nr)); }
  void load_argument(std::size_t number, std::uint32_t half = 0) {
    load(offsetof(seccomp_data, args) + number * sizeof(std::uint64_t) + half);
  }
  void answer(std::uint32_t value) { add(BPF_RET | BPF_K, value, 0, 0); }
  void refuse(int code) { answer(SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(code)); }
  void allow() { answer(SECCOMP_RET_ALLOW); }
  // The next `count` steps are left out where what was loaded is not, or is, `value`.
  void skip_unless(long value, std::uint8_t count) { jump(BPF_JEQ, value, 0, count); }
  void skip_if(long value, std::uint8_t count) { jump(BPF_JEQ, value, count, 0); }
  void skip_unless_any(long bits, std::uint8_t count) { jump(BPF_JSET, bits, 0, count); }
  void skip_if_below(long value, std::uint8_t count) { jump(BPF_JGE, value, 0, count); }

  [[nodiscard]] bool is_full() const { return full_; }

 private:
  void jump(std::uint16_t kind, long value, std::uint8_t yes, std::uint8_t no) {
    add(BPF_JMP | kind | BPF_K, static_cast<std::uint32_t>(value), yes, no);
  }
  void add(std::uint32_t code, std::uint32_t value, std::uint8_t yes, std::uint8_t no) {
    if (filter_.size == filter_.steps.size()) full_ = true;
    if (full_) return;
    filter_.steps[filter_.size++] = {static_cast<std::uint16_t>(code), yes, no, value};
  }

  SystemCallFilter& filter_;
  bool full_ = false;
};

void refuse_call(Steps& steps, long call, int code) {
  steps.skip_unless(call, 1);
  steps.refuse(code);
}

// REQUIRES: the number of the call is loaded; it is loaded again behind.
void refuse_opening_to_write(Steps& steps, long call, std::size_t flags) {
  constexpr long writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
  steps.skip_unless(call, 4);
  steps.load_argument(flags);
  steps.skip_unless_any(writing, 1);
  steps.refuse(EACCES);
  steps.load_call();
}

// One value of an argument that the kernel takes as an int, or "not permitted".
void refuse_unless(Steps& steps, long call, std::size_t argument, long value) {
  steps.skip_unless(call, 4);
  steps.load_argument(argument);
  steps.skip_unless(value, 1);
  steps.allow();
  steps.refuse(EPERM);
}

void refuse_unless_null(Steps& steps, long call, std::size_t argument) {
  steps.skip_unless(call, 6);
  steps.load_argument(argument);
  steps.skip_unless(0, 3);
  steps.load_argument(argument, upper_half);
  steps.skip_unless(0, 1);
  steps.allow();
  steps.refuse(EPERM);
}

// Typing into a terminal (TIOCSTI) as if the user did.
void refuse_typing(Steps& steps) {
  steps.skip_unless(SYS_ioctl, 4);
  steps.load_argument(1);
  steps.skip_unless(TIOCSTI, 1);
  steps.refuse(EPERM);
  steps.allow();
}

}  // namespace

SystemCallFilter system_call_filter(const AllowedProcess& allowed) {
  SystemCallFilter filter;
  Steps steps(filter);
  steps.load(offsetof(seccomp_data, arch));
  steps.skip_if(architecture, 1);
  steps.answer(SECCOMP_RET_KILL_PROCESS);
  steps.load_call();
#if defined(__x86_64__)
  constexpr long x32_calls = 0x40000000;
  steps.skip_if_below(x32_calls, 1);
  steps.refuse(ENOSYS);
  for (const auto call : refused_old_calls) refuse_call(steps, call, EPERM);
  if (!allowed.other_programs) {
    refuse_call(steps, SYS_fork, EPERM);
    refuse_call(steps, SYS_vfork, EPERM);
  }
  refuse_opening_to_write(steps, SYS_open, 1);
#endif
  for (const auto call : refused_calls) refuse_call(steps, call, EPERM);
  for (const auto call : unknown_calls) refuse_call(steps, call, ENOSYS);
  if (!allowed.other_programs) {
    refuse_call(steps, SYS_clone, EPERM);
    refuse_call(steps, SYS_execve, EPERM);
  }
  refuse_opening_to_write(steps, SYS_openat, 2);
  refuse_unless(steps, SYS_execveat, 0, allowed.program);
  refuse_unless(steps, SYS_tgkill, 0, allowed.self);  // abort()
  refuse_unless_null(steps, SYS_prlimit64, 2);
  refuse_typing(steps);
  steps.allow();
  if (steps.is_full()) filter.size = 0;
  return filter;
}

#else

SystemCallFilter system_call_filter(const AllowedProcess& /*allowed*/) {
  return {};
}

#endif

}  // namespace headwater
