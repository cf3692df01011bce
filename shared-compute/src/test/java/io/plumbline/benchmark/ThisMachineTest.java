package io.plumbline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine is described by what it says of itself, and what it does not say is not made up.
class ThisMachineTest {

    @TempDir
    Path root;

    @Test
    void theMachineThatTestsRunOnIsDescribed() {
        Machine machine = ThisMachine.describe(root.resolve("not/there/yet"));

        assertThat(machine.cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(machine.memoryBytes()).isGreaterThan(Runtime.getRuntime().maxMemory() / 2);
        assertThat(machine.cpu()).isNotBlank();
        assertThat(machine.kernel()).startsWith(System.getProperty("os.name") + " ");
        assertThat(machine.jvm()).contains(System.getProperty("java.runtime.version"));
        assertThat(machine.disk()).isNotBlank().isNotEqualTo("unknown");
    }

    @Test
    void aProcessorIsCalledByItsModel() throws IOException {
        put("proc/cpuinfo", "processor\t: 0\nmodel\t\t: 2\nmodel name\t: AMD EPYC 9R14: fast\ncache\t: 1 KB\n");

        assertThat(machine().cpu()).isEqualTo("AMD EPYC 9R14: fast");
    }

    @Test
    void aProcessorWithoutAModelIsCalledByItsMakerAndPart() throws IOException {
        put("proc/cpuinfo", "processor\t: 0\nCPU implementer\t: 0x41\nCPU part\t: 0xd40\n");

        assertThat(machine().cpu()).isEqualTo(System.getProperty("os.arch") + ", implementer 0x41, part 0xd40");
    }

    @Test
    void whereNothingIsToldTheArchitectureIs() {
        assertThat(machine().cpu()).isEqualTo(System.getProperty("os.arch"));
        assertThat(machine().instance()).isEmpty();
        assertThat(machine().disk("ext4", "/dev/vda")).isEqualTo("ext4 on /dev/vda");
    }

    @Test
    void anInstanceIsNamedByItsFirmwareUnlessSomebodyNamesIt() throws IOException {
        put("sys/devices/virtual/dmi/id/sys_vendor", "Amazon EC2\n");
        put("sys/devices/virtual/dmi/id/product_name", "c6i.4xlarge\n");

        assertThat(machine().instance()).isEqualTo("c6i.4xlarge");
        assertThat(new ThisMachine(Map.of("PLUMBLINE_INSTANCE", "desk "), root).instance())
                .isEqualTo("desk");
        assertThat(new ThisMachine(Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769"), root).instance())
                .isEqualTo("AWS Lambda, 1769 MB");
    }

    @Test
    void anothersFirmwareNamesNoInstance() throws IOException {
        put("sys/devices/virtual/dmi/id/sys_vendor", "Somebody\n");
        put("sys/devices/virtual/dmi/id/product_name", "Laptop\n");

        assertThat(machine().instance()).isEmpty();
    }

    @Test
    void aDiskIsCalledByItsModelAndSoIsAPartitionOfIt() throws IOException {
        Path disk = root.resolve("sys/devices/pci0/nvme1n1");
        Files.createDirectories(disk.resolve("nvme1n1p1"));
        put("sys/devices/pci0/nvme1n1/device/model", "Amazon EC2 NVMe Instance Storage        \n");
        Files.createDirectories(root.resolve("sys/class/block"));
        Files.createSymbolicLink(root.resolve("sys/class/block/nvme1n1"), disk);
        Files.createSymbolicLink(root.resolve("sys/class/block/nvme1n1p1"), disk.resolve("nvme1n1p1"));

        assertThat(machine().disk("xfs", "/dev/nvme1n1"))
                .isEqualTo("xfs on /dev/nvme1n1 (Amazon EC2 NVMe Instance Storage)");
        assertThat(machine().disk("xfs", "/dev/nvme1n1p1"))
                .isEqualTo("xfs on /dev/nvme1n1p1 (Amazon EC2 NVMe Instance Storage)");
    }

    @Test
    void aFileSystemWithoutADeviceIsNamedOnce() {
        assertThat(machine().disk("tmpfs", "tmpfs")).isEqualTo("tmpfs");
    }

    private ThisMachine machine() {
        return new ThisMachine(Map.of(), root);
    }

    private void put(String file, String content) throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
    }
}
